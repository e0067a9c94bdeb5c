using OfficeGest.Cli.Init;
using OfficeGest.Cli.Tests.Running;

namespace OfficeGest.Cli.Tests.Init;

/// <summary><c>init --sample</c>: a program that runs, and never in the place of somebody's own.</summary>
public sealed class SampleTests : IDisposable
{
    private const string Template = "\uFEFF// See https://aka.ms/new-console-template for more information\r\nConsole.WriteLine(\"Hello, World!\");\r\n";

    private readonly TemporaryFolder _folder = new();

    public SampleTests() => _folder.Write("Shop.csproj", Project("<OutputType>Exe</OutputType><ImplicitUsings>enable</ImplicitUsings>"));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(Template)]
    public async Task A_program_is_written_where_there_is_none_yet(string? before)
    {
        if (before is not null) _folder.Write("Program.cs", before);

        ToolRun run = (await ToolRun.In(_folder, "init --sample --namespace Acme.Erp --client ErpClient")).ShouldExitWith(0);

        run.Output.ShouldContain("Wrote Program.cs.");
        run.Output.ShouldContain("officegest sandbox");
        string program = _folder.Read("Program.cs");
        program.ShouldStartWith("using Acme.Erp;\nusing OfficeGest;\n");
        program.ShouldContain("await using var og = new ErpClient(new OfficeGestClientOptions");
    }

    [Fact]
    public async Task It_uses_the_names_of_an_item_that_is_there()
    {
        _folder.Write("erp.yaml", "openapi: 3.1.0\n");
        _folder.Write("Shop.csproj", Project("<OutputType>Exe</OutputType>", "<OfficeGestSpec Include=\"erp.yaml\"><Namespace>Ours</Namespace><Client>Erp</Client></OfficeGestSpec>"));

        (await ToolRun.In(_folder, "init --sample")).ShouldExitWith(0);

        _folder.Read("Program.cs").ShouldStartWith("using System;\nusing Ours;\n");
        _folder.Read("Program.cs").ShouldContain("new Erp(new OfficeGestClientOptions");
    }

    [Theory]
    [InlineData("<OutputType>Exe</OutputType>", "Console.WriteLine(\"mine\");\n", "Program.cs has your own code")]
    [InlineData("", null, "is not a program")]
    public async Task Nothing_is_written_where_it_has_no_place(string properties, string? program, string expected)
    {
        _folder.Write("Shop.csproj", Project(properties));
        if (program is not null) _folder.Write("Program.cs", program);
        IReadOnlyDictionary<string, string> before = _folder.Files(".");

        (await ToolRun.In(_folder, "init --sample")).ShouldExitWith(1).Errors.ShouldContain(expected);

        _folder.Files(".").ShouldBe(before, ignoreOrder: true);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("<add key=\"nuget.org\" value=\"https://api.nuget.org/v3/index.json\" />", true)]
    [InlineData("<add key=\"ours\" value=\"packages\" /><clear />", true)]
    [InlineData("<add key=\"ours\" value=\"packages\" />", false)]
    [InlineData("<clear /><add key=\"ours\" value=\"./packages\" />", false)]
    public async Task A_missing_source_is_reported(string? sources, bool expected)
    {
        _folder.Write($"packages/OfficeGest.Generator.{ToolVersion.Text}.nupkg", "");
        if (sources is not null) _folder.Write("nuget.config", $"<configuration><packageSources>{sources}</packageSources></configuration>");

        string output = (await ToolRun.In(_folder, "init")).ShouldExitWith(0).Output;

        output.Contains("dotnet nuget add source", StringComparison.Ordinal).ShouldBe(expected, output);
    }

    [Theory]
    [InlineData("Shop", "Shop.OfficeGestApi")]
    [InlineData("OfficeGest", "OfficeGest.OfficeGestApi")]
    [InlineData("Acme.OfficeGestApi", "Acme.OfficeGestApi")]
    [InlineData("1st.class", "_1st.class_.OfficeGestApi")]
    public async Task The_namespace_clashes_with_nothing(string project, string expected)
    {
        _folder.Write($"other/{project}.csproj", Project(""));

        (await ToolRun.In(_folder, "init other")).ShouldExitWith(0);

        _folder.Read($"other/{project}.csproj").ShouldContain($"Namespace=\"{expected}\"");
    }

    private static string Project(string properties, string item = "") =>
        $"<Project Sdk=\"Microsoft.NET.Sdk\">\n  <PropertyGroup>\n    <TargetFramework>net10.0</TargetFramework>\n    {properties}\n  </PropertyGroup>\n  <ItemGroup>{item}</ItemGroup>\n</Project>\n";
}
