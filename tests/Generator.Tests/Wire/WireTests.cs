using System.Reflection;
using System.Text.Json.Nodes;
using OfficeGest.Corpus.Wire;
using OfficeGest.Generator.Tests.Snapshots;

namespace OfficeGest.Generator.Tests.Wire;

/// <summary>Every operation is called and judged by readers that share nothing with the generator.</summary>
public class WireTests
{
    [Fact]
    public async Task Every_operation_of_OfficeGest_is_right_on_the_wire() => Check(await WireRun.Run("officegest-v2.yaml", OfficeGestSpec()), 29);

    [Theory]
    [InlineData("parameters", 1)]
    [InlineData("forms", 3)]
    [InlineData("unions", 1)]
    public async Task Every_operation_of_a_fixture_is_right_on_the_wire(string name, int operations) => Check(await WireRun.Run("spec.yaml", new Fixture(name).Spec), operations);

    [Fact]
    public async Task A_call_that_differs_from_the_document_is_found()
    {
        WireResult result = await WireRun.Run("spec.yaml", new Fixture("parameters").Spec, static operation => operation with
        {
            Parameters = [.. operation.Parameters.Select(static one => one.Name switch
            {
                "tags" => one with { Explode = true },
                "start" => one with { Name = "from" },
                "X-Trace" => one with { Schema = JsonNode.Parse("""{ "type": "integer" }""") },
                _ => one,
            })],
        });

        result.Right.ShouldBe(0);
        result.Failures.Select(static one => one.Cause).ShouldContain("query: value");
        result.Failures.ShouldContain(static one => one.Cause == "query: missing" && one.Detail.StartsWith("from=", StringComparison.Ordinal));
    }

    private static void Check(WireResult result, int operations)
    {
        result.Failures.ShouldBeEmpty();
        result.Unsampled.ShouldBe(0);
        result.All.ShouldBe(operations);
        result.Right.ShouldBe(operations);
    }

    private static string OfficeGestSpec() => File.ReadAllText(Path.Combine(
        typeof(WireTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "RepositoryRoot").Value!, "specs", "officegest-v2.yaml"));
}
