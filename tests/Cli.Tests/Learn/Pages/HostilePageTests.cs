using CsCheck;
using OfficeGest.Cli.Tests.Running;
using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Tests.Learn.Pages;

[Trait("Speed", "Slow")]
public sealed class HostilePageTests : IDisposable
{
    private static readonly string[] Pieces =
    [
        "curl https://x.example/api/v2/stocks/articles", " -d '", "'", "\"", "{", "}", "[", "]", "...", "\n", "\\\n", "| a | b |\n|---|---|\n", "```json\n", "```\n", "fetch(", ")", "requests.post(", "curl_init(", "<table>", "<tr><td>", "</td>", "<pre>", "# ", "POST /stocks/articles\n", "HTTP/1.1 200 OK\n", "<<EOF", "=>", "\t", "\u202e", "🚗",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("page.html")]
    [InlineData("page.md")]
    [InlineData("page.txt")]
    public async Task Whatever_a_page_is_made_of_it_is_read_or_rejected_with_a_reason(string name) => await Gen.Int[0, Pieces.Length - 1].Select(static i => Pieces[i]).Array[1, 40].SampleAsync(
        async pieces =>
        {
            _folder.Write("spec.yaml", PageRun.Empty);
            _folder.Write(name, (name.EndsWith("html", StringComparison.Ordinal) ? "<!DOCTYPE html>" : "x ") + string.Concat(pieces));

            ToolRun run = await ToolRun.In(_folder, ["spec", "learn", name, "--spec", "spec.yaml", "--yes"]);

            run.Errors.ShouldNotContain("fault of the tool");
            run.ExitCode.ShouldBe(0, run.Errors);
        },
        iter: Runs.Of(100),
        threads: 1);

    [Fact]
    public async Task A_page_that_is_nested_too_deeply_is_rejected_with_its_line()
    {
        _folder.Write("spec.yaml", PageRun.Empty);
        _folder.Write("page.html", "<html>\n<body>\n" + string.Concat(Enumerable.Repeat("<div>", 100_000)));

        ToolRun run = (await ToolRun.In(_folder, "spec learn page.html --spec spec.yaml --yes")).ShouldExitWith(1);

        run.Errors.ShouldContain("nested deeper than 1000 levels in line 3");
    }

    [Fact]
    public async Task JSON_that_is_broken_is_reported_with_its_line_and_costs_nothing_else()
    {
        const string Page = "GET /stocks/articles\ncurl https://company.officegest.com/api/v2/stocks/articles\n{\n  \"data\": [\n    {\"id\": }\n  ]\n}\n\nPOST /stocks/articles\n";

        (SpecMapping document, ToolRun run) = await PageRun.LearnAsync(_folder, "page.txt", Page);

        run.Errors.ShouldContain("page.txt(3): JSON cannot be read: in line 5");
        document.Operation("GET", "/stocks/articles");
        document.Operation("POST", "/stocks/articles");
    }

    [Fact]
    public async Task Nothing_that_was_planted_as_a_value_gets_into_the_spec_or_is_printed() => await Planted.Value.Where(static value => value.Length > 7 && !value.Any(static c => char.IsControl(c) || char.IsSurrogate(c) || c is '\'' or '"' or '\\' or '<' or '&')).SampleAsync(
        async value =>
        {
            string page = $$"""
                # Articles

                ```bash
                curl -X POST 'https://company.officegest.com/api/v2/stocks/articles' -u 'user:{{value}}' -H "Authorization: Bearer {{value}}" -d '{"name": "{{value}}", "password": "{{value}}"}'
                ```

                ```json
                {"data": {"id": 1, "note": "{{value}}"}, "message": "{{value}}"}
                ```

                | Field | Type | Description |
                |---|---|---|
                | name | string | Such as {{value.Replace("|", " ", StringComparison.Ordinal)}} |
                """;

            (_, ToolRun run) = await PageRun.LearnAsync(_folder, "page.md", page);

            string said = run.Output + run.Errors + _folder.Read("spec.yaml");
            said.ShouldNotContain(value, Case.Insensitive);
            said.ShouldContain("note");
        },
        iter: Runs.Of(40),
        threads: 1);
}
