using OfficeGest.Tests;

namespace OfficeGest.Spec.Tests;

/// <summary>
/// What is covered is made from the description: a table by area on the first page of the repository, one by permission in <c>docs/coverage.md</c>. <c>OFFICEGEST_ACCEPT=1</c> writes them.
/// </summary>
public class CoverageTests
{
    private const string Begin = "<!-- coverage: written by CoverageTests -->\n";
    private const string End = "<!-- /coverage -->\n";

    [Fact]
    public void The_readme_shows_what_the_description_covers() => ShouldHold("README.md", Summary());

    [Fact]
    public void A_page_names_each_operation() => ShouldHold("docs/coverage.md", Table());

    [Fact]
    public void Every_operation_stands_in_one_row()
    {
        string table = Table();

        foreach (string id in SpecFile.Operations.Keys) table.Split($"`{id}`").Length.ShouldBe(2, id);
    }

    private static void ShouldHold(string path, string expected)
    {
        string file = Repository.PathOf(path);
        string page = File.ReadAllText(file);
        int begin = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        int end = page.IndexOf(End, begin, StringComparison.Ordinal);

        if (Acceptance.IsOn) File.WriteAllText(file, page[..begin] + expected + page[end..]);
        else page[begin..end].ShouldBe(expected, "The description covers something else; OFFICEGEST_ACCEPT=1 writes the table again.");
    }

    private static string Summary()
    {
        IEnumerable<string> rows = SpecFile.Operations.Values.GroupBy(static operation => operation.Path.Split('/')[1]).OrderBy(static area => area.Key, StringComparer.Ordinal).Select(static area =>
        {
            int reads = area.Count(IsRead);
            IEnumerable<string> grades = area.GroupBy(Grade).OrderByDescending(static grade => grade.Count()).ThenBy(static grade => grade.Key, StringComparer.Ordinal).Select(static grade => $"{grade.Count()} {grade.Key}");
            return $"| `{area.Key}` | {reads} | {area.Count() - reads} | {string.Join(", ", grades)} |\n";
        });
        return $"\n{Count()} ([each of them](docs/coverage.md)). *Evidence* is how an operation is known: `documented` by the vendor, `observed` at one installation, `exists-only` (its rows were never read), `inferred` (a guess, `[Experimental]` in C#).\n\n| area | reads | writes | evidence |\n|---|---|---|---|\n{string.Concat(rows)}";
    }

    private static string Table()
    {
        IEnumerable<string> rows = SpecFile.Operations.Values.GroupBy(Group).OrderBy(static group => group.Key, StringComparer.Ordinal).Select(static group =>
        {
            ILookup<bool, SpecOperation> reads = group.ToLookup(IsRead);
            return $"| `{group.Key}` | {Operations(reads[true])} | {Operations(reads[false])} |\n";
        });
        return $"\n{Count()}:\n\n| group | reads | writes |\n|---|---|---|\n{string.Concat(rows)}";
    }

    private static string Count()
    {
        int count = SpecFile.Operations.Values.Count(IsRead);
        return $"{count} reads and {SpecFile.Operations.Count - count} writes";
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
