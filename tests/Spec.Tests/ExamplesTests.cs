using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using NJsonSchema;

namespace OfficeGest.Spec.Tests;

/// <summary>The examples come from Microsoft's reader and the schemas from NSwag's, so that neither checks itself.</summary>
public partial class ExamplesTests
{
    [Theory]
    [MemberData(nameof(SpecNames.Schemas), MemberType = typeof(SpecNames))]
    public void An_example_of_a_schema_is_valid(string name) =>
        SpecFile.Schemas[name].Examples!.SelectMany(example => Peer.Problems(SpecFile.PeerDocument.Components.Schemas[name], Json(example))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(SpecNames.Schemas), MemberType = typeof(SpecNames))]
    public void An_example_of_a_property_is_valid(string name)
    {
        foreach ((string property, IOpenApiSchema schema) in SpecFile.Schemas[name].Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            JsonSchema theirs = SpecFile.PeerDocument.Components.Schemas[name].ActualProperties[property];
            (schema.Examples ?? []).SelectMany(example => Peer.Problems(theirs, Json(example))).ShouldBeEmpty($"{name}.{property}");
        }
    }

    [Theory]
    [MemberData(nameof(SpecNames.Operations), MemberType = typeof(SpecNames))]
    public void An_example_of_a_response_is_valid(string id)
    {
        foreach ((string status, IOpenApiResponse response) in SpecFile.Operations[id].Operation.Responses!)
        {
            if (response.Content is { Count: > 0 } content)
            {
                JsonNode example = content["application/json"].Example.ShouldNotBeNull();
                Peer.Problems(Peer.Response(id, status), Json(example)).ShouldBeEmpty($"{id} {status}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(SpecNames.Operations), MemberType = typeof(SpecNames))]
    public void An_example_of_a_parameter_is_valid(string id)
    {
        foreach (IOpenApiParameter parameter in SpecFile.Operations[id].Operation.Parameters ?? [])
        {
            Peer.Problems(Peer.Parameter(id, parameter.Name!), Json(parameter.Example)).ShouldBeEmpty($"{id} {parameter.Name}");
        }
    }

    [Theory]
    [InlineData("login")]
    [InlineData("createAppointment")]
    public void An_example_of_a_body_is_valid(string id) =>
        Peer.Problems(Peer.Body(id), Json(SpecFile.Operations[id].Operation.RequestBody!.Content!["application/json"].Example)).ShouldBeEmpty();

    [Fact]
    public void No_example_names_an_address_outside_the_example_domain() =>
        Addresses().Matches(File.ReadAllText(SpecFile.Location)).Select(static match => match.Groups[1].Value).Distinct().ShouldBe(["example.pt"]);

    [Theory]
    [InlineData("Customer", """{ "id": "4210", "name": "Oficina Exemplo Lda" }""")]
    [InlineData("Customer", """{ "name": "Oficina Exemplo Lda" }""")]
    [InlineData("Vehicle", """{ "plate": "AA00BB" }""")]
    [InlineData("Vehicle", """{ "plate": "AA-00-BB", "created_at": "2026-02-17T10:00:00Z" }""")]
    [InlineData("Vehicle", """{ "plate": "AA-00-BB", "next_inspection_date": "17/02/2026" }""")]
    [InlineData("ServiceOrder", """{ "number": 202600001, "total": 184.5 }""")]
    [InlineData("ServiceOrder", """{ "number": 202600001, "status": 7 }""")]
    [InlineData("Appointment", """{ "id": 1, "confirmed": true, "completed": null, "no_show": false }""")]
    public void The_check_of_examples_can_fail(string name, string json) =>
        Peer.Problems(SpecFile.PeerDocument.Components.Schemas[name], json).ShouldNotBeEmpty();

    // Microsoft's reader keeps an explicit null as a string of its own.
    private static string Json(JsonNode? example) =>
        (example?.ToJsonString() ?? "null").Replace(JsonNullSentinel.JsonNull.ToJsonString(), "null", StringComparison.Ordinal);

    [GeneratedRegex(@"[\w.]+@([\w.]+)")]
    private static partial Regex Addresses();
}
