namespace OfficeGest.Package.Tests;

/// <summary>One C# file without a project, which names its spec in a property.</summary>
[Collection(nameof(PackedFeed))]
public class FileBasedAppTests(PackedFeed feed)
{
    private const string Namespace = "#:property OfficeGestNamespace=Acme.OfficeGest";

    [Fact]
    public async Task A_spec_that_a_property_names_becomes_a_client()
    {
        DotnetResult run = await App("FileApp", "#:property OfficeGestSpec=specs/officegest-v2.yaml", Namespace, "Console.WriteLine(typeof(Acme.OfficeGest.OfficeGestClient));").RunFileAsync("app.cs");
        run.ShouldSucceed().Output.ShouldContain("Acme.OfficeGest.OfficeGestClient");
    }

    [Fact]
    public async Task A_spec_that_does_not_exist_is_shown_in_the_line_that_names_it()
    {
        DotnetResult run = await App("FileAppMissing", "#:property OfficeGestSpec=specs/gone.yaml", Namespace, "Console.WriteLine(1);").RunFileAsync("app.cs");
        run.Errors.ShouldHaveSingleItem().ShouldContain("app.cs(2,27): error OG0002");
    }

    [Fact]
    public async Task No_spec_at_all()
    {
        DotnetResult run = await App("FileAppEmpty", "Console.WriteLine(1);").RunFileAsync("app.cs");
        run.Errors.ShouldHaveSingleItem().ShouldContain("app.cs(1,1): error OG0001");
    }

    private ConsumerProject App(string name, params string[] lines)
    {
        ConsumerProject project = feed.CreateProject(name, string.Empty, "txt").CopySpec();
        return project.Write("app.cs", string.Join('\n', [$"#:package OfficeGest.Generator@{feed.Version}", .. lines]) + "\n");
    }
}
