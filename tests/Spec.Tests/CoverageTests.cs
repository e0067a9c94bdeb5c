using OfficeGest.Tests;

namespace OfficeGest.Spec.Tests;

/// <summary>The table of what is covered, on the first page of the repository, is made from the description. <c>OFFICEGEST_ACCEPT=1</c> writes it.</summary>
public class CoverageTests
{
    private const string Begin = "<!-- coverage: written by CoverageTests -->\n";
    private const string End = "<!-- /coverage -->\n";

    [Fact]
    public void The_readme_shows_what_the_description_covers()
    {
        string file = Repository.PathOf("README.md");
        string readme = File.ReadAllText(file);
        int begin = readme.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        int end = readme.IndexOf(End, begin, StringComparison.Ordinal);
        string expected = Table();

        if (Environment.GetEnvironmentVariable("OFFICEGEST_ACCEPT") == "1") File.WriteAllText(file, readme[..begin] + expected + readme[end..]);
        else readme[begin..end].ShouldBe(expected, "The description covers something else; OFFICEGEST_ACCEPT=1 writes the table again.");
    }

    [Fact]
    public void Every_operation_stands_in_one_row()
    {
        string table = Table();

        foreach (string id in SpecFile.Operations.Keys) table.Split($"`{id}`").Length.ShouldBe(2, id);
    }

    private static string Table()
    {
        ILookup<bool, SpecOperation> reads = SpecFile.Operations.Values.ToLookup(IsRead);
        IEnumerable<string> rows = SpecFile.Operations.Values
            .GroupBy(static operation => string.Join('/', operation.Path.Trim('/').Split('/').Take(operation.Path.StartsWith("/auth/", StringComparison.Ordinal) ? 1 : 2)))
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(static group => $"| `{group.Key}` | {Operations(group.Where(IsRead))} | {Operations(group.Where(static operation => !IsRead(operation)))} |\n");
        return $"\n{reads[true].Count()} reads and {reads[false].Count()} writes:\n\n| group | reads | writes |\n|---|---|---|\n{string.Concat(rows)}";
    }

    private static bool IsRead(SpecOperation operation) => operation.Method is "GET" or "HEAD" or "QUERY";

    // The operations of one grade together, so that the grade is said once.
    private static string Operations(IEnumerable<SpecOperation> operations) =>
        string.Join("; ", operations.GroupBy(Grade).Select(static group => $"{string.Join(", ", group.Select(static operation => $"`{operation.Id}`"))} ({group.Key})"));

    private static string Grade(SpecOperation operation) =>
        Mark.Find(operation.Operation.Extensions, "x-officegest-evidence").ShouldNotBeNull(operation.Id).AsObject()["grade"].ShouldNotBeNull(operation.Id).GetValue<string>();
}
