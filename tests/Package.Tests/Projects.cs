namespace OfficeGest.Package.Tests;

/// <summary>Project files of consumers.</summary>
internal static class Projects
{
    public const string SpecItem = """
          <ItemGroup>
            <OfficeGestSpec Include="specs/officegest-v2.yaml" Namespace="Acme.OfficeGest" Client="OfficeGestClient" />
          </ItemGroup>
        """;

    public static string Executable(string framework, string items = SpecItem) => Project(framework, "<OutputType>Exe</OutputType><ImplicitUsings>enable</ImplicitUsings>", items);

    public static string Library(string framework, string languageVersion, string items = SpecItem) => Project(framework, $"<LangVersion>{languageVersion}</LangVersion>", items);

    private static string Project(string framework, string properties, string items) => $$"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>{{framework}}</TargetFramework>
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            {{properties}}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="OfficeGest.Generator" Version="{Version}" />
          </ItemGroup>
        {{items}}
        </Project>
        """;
}
