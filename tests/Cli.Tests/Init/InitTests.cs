using OfficeGest.Cli.Init;
using OfficeGest.Cli.Tests.Running;

namespace OfficeGest.Cli.Tests.Init;

public sealed class InitTests : IDisposable
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">

          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>   <!-- ours -->
          </PropertyGroup>

        </Project>

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_project_gets_package_spec_and_item_and_is_otherwise_left_alone()
    {
        _folder.Write("Web-Shop.csproj", Project);

        (await ToolRun.In(_folder, "init")).ShouldExitWith(0).Output.ShouldContain("build it to generate Web_Shop.OfficeGestApi.OfficeGestClient.");

        _folder.Read("Web-Shop.csproj").ShouldBe($"""
            <Project Sdk="Microsoft.NET.Sdk">

              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>   <!-- ours -->
              </PropertyGroup>

              <ItemGroup>
                <PackageReference Include="OfficeGest.Generator" Version="{ToolVersion.Text}" />
                <OfficeGestSpec Include="specs/officegest-v2.yaml" Namespace="Web_Shop.OfficeGestApi" Client="OfficeGestClient" />
              </ItemGroup>
            </Project>

            """);
        _folder.Read("specs/officegest-v2.yaml").ShouldBe(Repository.Description);
    }

    [Fact]
    public async Task A_second_call_changes_nothing()
    {
        _folder.Write("Shop.csproj", Project);
        await ToolRun.In(_folder, "init");
        _folder.Write("specs/officegest-v2.yaml", "openapi: 3.1.0 # edited\n");
        IReadOnlyDictionary<string, string> first = _folder.Files(".");

        (await ToolRun.In(_folder, "init --namespace Acme")).ShouldExitWith(0).Output.ShouldBe("Shop.csproj is ready: its item for specs/officegest-v2.yaml is unchanged.\n");

        _folder.Files(".").ShouldBe(first, ignoreOrder: true);
    }

    [Fact]
    public async Task Versions_that_are_managed_centrally_go_where_the_others_are()
    {
        _folder.Write("Directory.Packages.props", "<Project>\n\t<PropertyGroup>\n\t\t<ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>\n\t</PropertyGroup>\n</Project>\n");
        _folder.Write("src/Shop/Shop.csproj", Project);

        (await ToolRun.In(_folder, "init src/Shop --namespace Acme.Erp --client ErpClient")).ShouldExitWith(0);

        _folder.Read("Directory.Packages.props").ShouldContain($"\t<ItemGroup>\n\t\t<PackageVersion Include=\"OfficeGest.Generator\" Version=\"{ToolVersion.Text}\" />\n\t</ItemGroup>\n</Project>\n");
        _folder.Read("src/Shop/Shop.csproj").ShouldContain("    <PackageReference Include=\"OfficeGest.Generator\" />\n");
        _folder.Read("src/Shop/Shop.csproj").ShouldContain("Namespace=\"Acme.Erp\" Client=\"ErpClient\"");
        _folder.Has("src/Shop/specs/officegest-v2.yaml").ShouldBeTrue();
    }

    [Fact]
    public async Task A_spec_of_ones_own_is_used_and_not_written()
    {
        _folder.Write("Shop.csproj", Project);
        _folder.Write("erp.yaml", "openapi: 3.1.0\n");

        (await ToolRun.In(_folder, "init --spec erp.yaml")).ShouldExitWith(0);

        _folder.Read("Shop.csproj").ShouldContain("<OfficeGestSpec Include=\"erp.yaml\" ");
        _folder.Has("specs/officegest-v2.yaml").ShouldBeFalse();
    }

    [Fact]
    public async Task Line_ends_and_byte_order_mark_stay()
    {
        _folder.Write("Shop.csproj", "\uFEFF" + Project.ReplaceLineEndings("\r\n"));

        await ToolRun.In(_folder, "init");

        byte[] bytes = File.ReadAllBytes(Path.Combine(_folder.Path, "Shop.csproj"));
        bytes.AsSpan().StartsWith("\uFEFF"u8).ShouldBeTrue();
        string text = _folder.Read("Shop.csproj");
        text.Split('\n').SkipLast(1).ShouldAllBe(static line => line.EndsWith('\r'));
    }

    [Theory]
    [InlineData("<TargetFramework>netstandard2.0</TargetFramework>", true)]
    [InlineData("<TargetFramework>net48</TargetFramework>", true)]
    [InlineData("<TargetFrameworks>net8.0; net472</TargetFrameworks>", true)]
    [InlineData("<TargetFrameworkVersion>v4.8</TargetFrameworkVersion>", true)]
    [InlineData("<TargetFramework>net8.0</TargetFramework>", false)]
    [InlineData("<TargetFramework>netstandard2.0</TargetFramework><LangVersion>9.0</LangVersion>", false)]
    [InlineData("<TargetFramework>$(Ours)</TargetFramework>", false)]
    public async Task A_project_whose_language_is_too_old_by_default_gets_a_newer_one(string properties, bool expected)
    {
        _folder.Write("Shop.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk\">\n  <PropertyGroup>\n    {properties}  <!-- ours -->\n    <A>b</A>\n  </PropertyGroup>\n</Project>\n");

        (await ToolRun.In(_folder, "init")).ShouldExitWith(0);
        string first = _folder.Read("Shop.csproj");
        (await ToolRun.In(_folder, "init")).ShouldExitWith(0);

        first.ShouldContain($"    {properties}  <!-- ours -->\n{(expected ? "    <LangVersion>latest</LangVersion>\n" : string.Empty)}    <A>b</A>\n");
        _folder.Read("Shop.csproj").ShouldBe(first);
    }

    [Theory]
    [InlineData("<Project><!-- <TargetFramework>net10.0</TargetFramework> --><PropertyGroup><TargetFramework>net48</TargetFramework></PropertyGroup></Project>", "<TargetFramework>net48</TargetFramework><LangVersion>latest</LangVersion></PropertyGroup>")]
    [InlineData("<Project>\r\n\t<PropertyGroup>\r\n\t\t<TargetFramework>\r\n\t\t\tnet48\r\n\t\t</TargetFramework>\r\n\t</PropertyGroup>\r\n</Project>\r\n", "\r\n\t\t</TargetFramework>\r\n\t\t<LangVersion>latest</LangVersion>\r\n\t</PropertyGroup>")]
    public async Task The_language_version_stands_beside_the_framework_however_that_is_written(string project, string expected)
    {
        _folder.Write("Shop.csproj", project);

        (await ToolRun.In(_folder, "init")).ShouldExitWith(0);

        _folder.Read("Shop.csproj").ShouldContain(expected);
    }

    [Fact]
    public async Task A_language_version_above_the_project_stays()
    {
        _folder.Write("Directory.Build.props", "<Project><PropertyGroup><LangVersion>12.0</LangVersion></PropertyGroup></Project>");
        _folder.Write("src/Shop.csproj", "<Project><PropertyGroup><TargetFramework>net48</TargetFramework></PropertyGroup></Project>");

        (await ToolRun.In(_folder, "init src")).ShouldExitWith(0);

        _folder.Read("src/Shop.csproj").ShouldNotContain("LangVersion");
    }

    [Theory]
    [InlineData("init", "There is no C# project")]
    [InlineData("init two", "One.csproj, Two.csproj")]
    [InlineData("init missing", "missing")]
    [InlineData("init two/One.csproj --spec missing.yaml", "missing.yaml")]
    public async Task Without_one_project_there_is_nothing_to_do(string commandLine, string mentioned)
    {
        _folder.Write("two/One.csproj", Project);
        _folder.Write("two/Two.csproj", Project);

        (await ToolRun.In(_folder, commandLine)).ShouldExitWith(2).Errors.ShouldContain(mentioned);

        _folder.Read("two/One.csproj").ShouldBe(Project);
    }

    [Fact]
    public async Task A_project_that_is_no_XML_is_reported()
    {
        _folder.Write("Shop.csproj", "<Project>\n");

        (await ToolRun.In(_folder, "init")).ShouldExitWith(1).Errors.ShouldContain("Shop.csproj");

        _folder.Has("specs/officegest-v2.yaml").ShouldBeFalse();
    }
}
