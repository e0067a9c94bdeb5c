using Microsoft.OpenApi;

namespace OfficeGest.Generator.Operations;

/// <summary>An operation of the document with its path item.</summary>
/// <param name="Route">Its path.</param>
/// <param name="Method">The HTTP method in upper case.</param>
/// <param name="Item">The path item, with the parts that its operations share.</param>
/// <param name="Operation">The operation.</param>
/// <param name="PathPointer">The JSON pointer of the path item.</param>
internal sealed record OperationSite(Route Route, string Method, IOpenApiPathItem Item, OpenApiOperation Operation, string PathPointer)
{
    public string Pointer { get; } = PathPointer + "/" + Method.ToLowerInvariant();

    /// <summary>The name of the operation in messages and telemetry.</summary>
    public string Id { get; init; } = Operation.OperationId is { Length: > 0 } id ? id : $"{Method} {Route.Path}";
}
