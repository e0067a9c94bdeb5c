using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Tests.Running;
using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Tests.Learn.Pages;

/// <summary>The vendor's own page, as it was copied, yields what the description in this repository says.</summary>
public sealed class GettingStartedTests : IDisposable
{
    private const string Page = "getting-started.md";

    private static readonly string Description = File.ReadAllText(Path.Combine(Repository.Root, "specs", "officegest-v2.yaml"));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("POST", "/auth/login", "login", 1)]
    [InlineData("GET", "/entities/customers", "listCustomers", 2)]
    public async Task An_operation_of_the_page_is_that_of_the_description(string method, string path, string id, int envelopeKeys)
    {
        SpecMapping described = SpecReader.Read(Description);
        SpecOperation expected = described.Operation(method, path);

        (SpecMapping document, _) = await PageRun.LearnAsync(_folder, Page, PageRun.Fixture(Page));

        SpecOperation learned = document.Operation(method, path);
        SpecOperation.All(document).Count().ShouldBe(2);
        learned.Name.ShouldBe(id);
        expected.Name.ShouldBe(id);
        learned.Node.Mapping("x-officegest-evidence")!.Text("grade").ShouldBe("documented");
        learned.Node.Mapping("responses")!.Entries.Select(static entry => entry.Name).ShouldBe(expected.Node.Mapping("responses")!.Entries.Select(static entry => entry.Name));
        SchemaView answer = SchemaView.Of(document, Answers.Schema(document, learned));
        answer.Parts[0].Mapping("properties")!.Entries.Count.ShouldBe(envelopeKeys);
        ShouldBePartOf(described, Answers.Schema(described, expected), document, Answers.Schema(document, learned), "$");
    }

    [Fact]
    public async Task The_body_of_the_login_and_the_fields_of_the_envelope_are_those_of_the_page()
    {
        (SpecMapping document, ToolRun run) = await PageRun.LearnAsync(_folder, Page, PageRun.Fixture(Page));

        SpecMapping body = document.Operation("POST", "/auth/login").Node.Mapping("requestBody")!.Mapping("content")!.Mapping("application/json")!.Mapping("schema")!;
        body.Mapping("properties")!.Entries.Select(static entry => entry.Name).ShouldBe(["username", "password"]);
        SpecMapping properties = ((SpecMapping)Answers.Schema(document, document.Operation("GET", "/entities/customers"))!).Mapping("properties")!;
        properties.Mapping("data")!.Text("type").ShouldBe("array");
        properties.Mapping("meta")!.Mapping("properties")!.Entries.Select(static entry => entry.Name).ShouldBe(["current_page", "total"]);
        (SpecReader.Read(Description).Operation("POST", "/auth/login").Node["security"] as SpecSequence)!.Items.ShouldBeEmpty();
        document.Operation("GET", "/entities/customers").Node.Mapping("responses")!.Mapping("429")!.Text("description").ShouldBe("Too many requests.");
        (run.Output + run.Errors + _folder.Read("spec.yaml")).ShouldNotContain("your-password");
    }

    [Fact]
    public async Task The_description_knows_all_of_it()
    {
        (_, ToolRun run) = await PageRun.LearnAsync(_folder, Page, PageRun.Fixture(Page), Description);

        run.Errors.ShouldContain("Nothing new was found.");
        run.Output.ShouldContain("GET /entities/customers (getting-started.md:25): The spec already has it.");
        _folder.Read("spec.yaml").ShouldBe(Description);
    }

    /// <summary>Whether each field that was learned is in the description, with a type that it takes.</summary>
    private static void ShouldBePartOf(SpecMapping described, SpecNode? whole, SpecMapping document, SpecNode? part, string path)
    {
        SchemaView expected = SchemaView.Of(described, whole);
        SchemaView learned = SchemaView.Of(document, part);
        if (learned.Parts.Count == 0) return;
        foreach (string type in learned.Types.Where(static type => type != "null")) expected.Types.ShouldContain(type, path);
        ShouldBePartOf(described, expected.Items, document, learned.Items, path + "[*]");
        foreach (SpecEntry property in learned.Parts[0].Mapping("properties")?.Entries ?? [])
            ShouldBePartOf(described, (expected.Property(property.Name) ?? throw new ShouldAssertException($"The description has no {path}.{property.Name}.")).Node, document, property.Value, $"{path}.{property.Name}");
    }
}
