using NJsonSchema;

namespace OfficeGest.Spec.Tests;

/// <summary>What NSwag made of the parts of the description.</summary>
internal static class Peer
{
    public static NSwag.OpenApiOperation Operation(string id) =>
        SpecFile.PeerDocument.Operations.Single(description => description.Operation.OperationId == id).Operation;

    public static JsonSchema Response(string id, string status) => Operation(id).ActualResponses[status].Content["application/json"].Schema;

    public static JsonSchema Parameter(string id, string name) =>
        Operation(id).ActualParameters.Single(parameter => parameter.Name == name).Schema;

    public static JsonSchema Body(string id) => Operation(id).RequestBody.Content["application/json"].Schema;

    /// <summary>What is wrong with the JSON text, in the words of NJsonSchema; empty when it is valid.</summary>
    public static IEnumerable<string> Problems(JsonSchema schema, string json) => schema.Validate(json).Select(static problem => problem.ToString());
}
