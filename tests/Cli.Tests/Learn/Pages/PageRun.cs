using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Tests.Running;
using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Tests.Learn.Pages;

/// <summary>Learns pages into a description and reads it.</summary>
internal static class PageRun
{
    /// <summary>A description that has nothing yet.</summary>
    public const string Empty = """
        openapi: 3.1.0
        info: { title: OfficeGest API v2, version: "2" }
        servers: [{ url: "https://{domain}/api/v2", variables: { domain: { default: company.officegest.com } } }]
        paths: {}

        """;

    public static string Fixtures => Path.Combine(Repository.Root, "tests", "Cli.Tests", "Fixtures", "Pages");

    public static string Fixture(string name) => File.ReadAllText(Path.Combine(Fixtures, name));

    /// <summary>Writes the page and the spec, and learns.</summary>
    public static async Task<(SpecMapping Document, ToolRun Run)> LearnAsync(TemporaryFolder folder, string name, string page, string spec = Empty)
    {
        folder.Write("spec.yaml", spec);
        folder.Write(name, page);
        ToolRun run = (await ToolRun.In(folder, ["spec", "learn", name, "--spec", "spec.yaml", "--yes"])).ShouldExitWith(0);
        return (SpecReader.Read(folder.Read("spec.yaml")), run);
    }

    public static SpecOperation Operation(this SpecMapping document, string method, string path) =>
        SpecOperation.All(document).SingleOrDefault(operation => operation.Method == method && operation.Path == path)
            ?? throw new ShouldAssertException($"There is no {method} {path}, but {string.Join(", ", SpecOperation.All(document).Select(static other => $"{other.Method} {other.Path}"))}.");
}
