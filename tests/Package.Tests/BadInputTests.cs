namespace OfficeGest.Package.Tests;

/// <summary>What a build says when the spec is not what it should be: one error, with its place.</summary>
[Collection(nameof(PackedFeed))]
public class BadInputTests(PackedFeed feed)
{
    [Fact]
    public async Task No_spec_at_all()
    {
        DotnetResult build = await Project("NoSpec", items: string.Empty).BuildAsync();
        string error = build.Errors.ShouldHaveSingleItem();
        error.ShouldContain("NoSpec.csproj(1,1): error OG0001");
        error.ShouldContain("OfficeGestSpec");
    }

    [Theory]
    [InlineData("vbproj", "Program.vb", "Module Program\n    Sub Main()\n    End Sub\nEnd Module\n", "VB")]
    [InlineData("fsproj", "Program.fs", "[<EntryPoint>]\nlet main _ = 0\n", "F#")]
    public async Task A_project_that_is_not_written_in_CSharp(string extension, string file, string text, string language)
    {
        string project = Projects.Executable("net10.0", Projects.SpecItem + (extension == "fsproj" ? $"<ItemGroup><Compile Include=\"{file}\" /></ItemGroup>" : string.Empty));
        DotnetResult build = await feed.CreateProject("Language" + extension, project, extension).CopySpec().Write(file, text).BuildAsync();
        string error = build.Errors.ShouldHaveSingleItem();
        error.ShouldContain("error OG0013");
        error.ShouldContain($"written in {language}.");
    }

    [Fact]
    public void The_links_of_the_messages_come_from_the_project()
    {
        string properties = File.ReadAllText(Path.Combine(PackedFeed.Repository, "Directory.Build.props"));
        string url = properties.Split("<ProjectUrl>")[1].Split("</ProjectUrl>")[0];
        File.ReadAllText(Path.Combine(PackedFeed.Repository, "src", "Generator", "build", "OfficeGest.Generator.targets")).ShouldContain($">{url}/blob/main/docs/diagnostics/<");
    }

    [Fact]
    public async Task A_spec_that_does_not_exist()
    {
        DotnetResult build = await Project("Missing").BuildAsync();
        string error = build.Errors.ShouldHaveSingleItem();
        error.ShouldContain("Missing.csproj(12,30): error OG0002");
        error.ShouldContain("specs/officegest-v2.yaml");
    }

    [Theory]
    [InlineData("Empty", "", "officegest-v2.yaml(1,1): error OG")]
    [InlineData("NotOpenApi", "name: compose\nservices: {}\n", "officegest-v2.yaml(1,1): error OG")]
    [InlineData("Syntax", "openapi: 3.1.0\ninfo: { title: Broken, version: '1' }\npaths:\n  /a: [\n", "officegest-v2.yaml(")]
    public async Task A_spec_that_is_none(string name, string text, string expected)
    {
        DotnetResult build = await Project(name).Write("specs/officegest-v2.yaml", text).BuildAsync();
        build.Errors.ShouldHaveSingleItem().ShouldContain(expected);
    }

    [Fact]
    public async Task Two_specs_with_the_same_client()
    {
        const string items = """
              <ItemGroup>
                <OfficeGestSpec Include="specs/a.yaml;specs/b.yaml" Namespace="Acme" />
              </ItemGroup>
            """;
        const string spec = "openapi: 3.1.0\ninfo: { title: T, version: '1' }\npaths:\n  /a:\n    get: { operationId: listA, responses: { '204': { description: Done. } } }\n";
        DotnetResult build = await Project("Twice", items).Write("specs/a.yaml", spec).Write("specs/b.yaml", spec).BuildAsync();
        string error = build.Errors.ShouldHaveSingleItem();
        error.ShouldContain("b.yaml(1,1): error OG0006");
        error.ShouldContain("Acme.OfficeGestClient");
    }

    [Fact]
    public async Task A_language_that_is_too_old()
    {
        ConsumerProject project = feed.CreateProject("OldLanguage", Projects.Library("netstandard2.0", "8.0"))
            .Write("Empty.cs", "namespace Acme { }")
            .CopySpec();
        DotnetResult build = await project.BuildAsync();
        string error = build.Errors.ShouldHaveSingleItem();
        error.ShouldContain("error OG0007");
        error.ShouldContain("LangVersion");
    }

    [Fact]
    public async Task A_framework_that_is_too_old()
    {
        ConsumerProject project = feed.CreateProject("OldFramework", Projects.Executable("net6.0").Replace("<Nullable>", "<CheckEolTargetFramework>false</CheckEolTargetFramework><Nullable>", StringComparison.Ordinal))
            .Write("Program.cs", "Console.WriteLine(1);")
            .CopySpec();
        DotnetResult build = await project.BuildAsync();
        string error = build.Errors.ShouldHaveSingleItem();
        error.ShouldContain("OldFramework.csproj : error OG0015");
        error.ShouldContain("net6.0");
    }

    private ConsumerProject Project(string name, string items = Projects.SpecItem) =>
        feed.CreateProject(name, Projects.Library("net10.0", "latest", items)).Write("Empty.cs", "namespace Acme { }");
}
