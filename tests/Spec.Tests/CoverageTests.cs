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

        if (Acceptance.IsOn) File.WriteAllText(file, readme[..begin] + expected + readme[end..]);
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
        IEnumerable<string> rows = SpecFile.Operations.Values.GroupBy(Group).OrderBy(static group => group.Key, StringComparer.Ordinal).Select(static group =>
        {
            ILookup<bool, SpecOperation> reads = group.ToLookup(IsRead);
            return $"| `{group.Key}` | {Operations(reads[true])} | {Operations(reads[false])} |\n";
        });
        int count = SpecFile.Operations.Values.Count(IsRead);
        return $"\n{count} reads and {SpecFile.Operations.Count - count} writes:\n\n| group | reads | writes |\n|---|---|---|\n{string.Concat(rows)}";
    }

    // The login and the logout need no permission, and so have no module.
    private static string Group(SpecOperation operation) => Mark.Text(operation.Operation.Extensions, "x-officegest-module") ?? operation.Path.Split('/')[1];

    private static bool IsRead(SpecOperation operation) => operation.Method is "GET" or "HEAD" or "QUERY";

    // The operations of one grade together, so that the grade is said once.
    private static string Operations(IEnumerable<SpecOperation> operations) =>
        string.Join("; ", operations.GroupBy(Grade).Select(static group => $"{string.Join(", ", group.Select(static operation => $"`{operation.Id}`"))} ({group.Key})"));

    private static string Grade(SpecOperation operation) =>
        Mark.Find(operation.Operation.Extensions, "x-officegest-evidence").ShouldNotBeNull(operation.Id).AsObject()["grade"].ShouldNotBeNull(operation.Id).GetValue<string>();
}
