using OfficeGest.Generator.Model;

namespace OfficeGest.Generator.Tests.Parse;

/// <summary>Types without the beginning that all names of a spec have.</summary>
public class NamePrefixTests
{
    [Theory]
    [InlineData("", "IoK8sApiCoreV1Pod IoK8sApiCoreV1Node IoK8sApiAppsV1Scale IoK8sApiCoreV1Scale")]
    [InlineData("io.k8s.api.core.v1", "Pod Node IoK8sApiAppsV1Scale Scale")]
    [InlineData("IoK8sApiCoreV1", "Pod Node IoK8sApiAppsV1Scale Scale")]
    [InlineData("io.k8s.*", "Pod Node IoK8sApiAppsV1Scale IoK8sApiCoreV1Scale")]
    [InlineData("true", "CoreV1Pod CoreV1Node AppsV1Scale CoreV1Scale")]
    [InlineData("false", "IoK8sApiCoreV1Pod IoK8sApiCoreV1Node IoK8sApiAppsV1Scale IoK8sApiCoreV1Scale")]
    public void The_beginning_is_dropped_unless_two_types_would_agree(string metadata, string expected) =>
        Names(metadata, "io.k8s.api.core.v1.Pod", "io.k8s.api.core.v1.Node", "io.k8s.api.apps.v1.Scale", "io.k8s.api.core.v1.Scale").ShouldBe(expected.Split(' '), ignoreOrder: true);

    [Theory]
    [InlineData("true", "AcmeOrder AcmeItem", "AcmeOrder AcmeItem")]
    [InlineData("true", "AcmeOrder AcmeItem AcmeTax", "Order Item Tax")]
    [InlineData("true", "Shop ShopItem ShopTax", "Shop ShopItem ShopTax")]
    [InlineData("Shop", "ShopOrder Shops Shop Shop2", "Order Shops Shop Shop2")]
    [InlineData("Acme", "AcmeOrder Order AcmeTax", "AcmeOrder Order Tax")]
    public void Whole_words_are_dropped_and_something_stays(string metadata, string ids, string expected) => Names(metadata, ids.Split(' ')).ShouldBe(expected.Split(' '), ignoreOrder: true);

    [Fact]
    public void A_beginning_that_no_name_has_is_reported()
    {
        Parse("Other", "AcmeOrder").Codes.ShouldContain("OG0501");
        Parse("Acme", "AcmeOrder").Codes.ShouldBeEmpty();
    }

    private static IEnumerable<string> Names(string metadata, params string[] ids) =>
        Parse(metadata, ids).Model.Units.OfType<ObjectUnit>().Select(static unit => unit.Name).Where(static name => !name.StartsWith("Root", StringComparison.Ordinal));

    private static ParsedSpec Parse(string metadata, params string[] ids) => ParsedSpec.Of(
        $$"""
        openapi: 3.1.0
        info: { title: Test, version: "1" }
        paths:
          /root: { get: { responses: { '200': { description: ok, content: { application/json: { schema: { type: object, properties: { {{string.Join(", ", ids.Select((id, i) => $"p{i}: {{ $ref: '#/components/schemas/{id}' }}"))}} } } } } } } } }
        components:
          schemas:
        {{string.Join("\n", ids.Select(static id => $"    {id}: {{ type: object, properties: {{ a: {{ type: string }} }} }}"))}}
        """,
        new OperationFilter(DropPrefix: metadata));
}
