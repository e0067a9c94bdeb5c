using System.Text.Json.Nodes;

namespace OfficeGest.Spec.Tests;

[Trait("Speed", "Slow")]
public class RedoclyTests
{
    /// <summary>Pinned, so that a new rule of a new version comes when we choose.</summary>
    internal const string Version = "2.77.0";

    [NodeFact]
    public async Task Redocly_finds_neither_an_error_nor_a_warning()
    {
        (int exitCode, string output, string error) = await Npx.RunAsync(SpecFile.Folder, $"@redocly/cli@{Version}", "lint", "officegest-v2", "--format=json");

        JsonNode totals = JsonNode.Parse(output)!["totals"].ShouldNotBeNull(error);
        totals["errors"]!.GetValue<int>().ShouldBe(0, output);
        totals["warnings"]!.GetValue<int>().ShouldBe(0, output);
        exitCode.ShouldBe(0, error);
    }
}
