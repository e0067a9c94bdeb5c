using Microsoft.OpenApi;

namespace OfficeGest.Generator.Operations;

/// <summary>One operation of the document with everything around it that counts.</summary>
/// <param name="Route">Its path.</param>
/// <param name="Method">The HTTP method in upper case.</param>
/// <param name="Item">The path item, for what it shares among its operations.</param>
/// <param name="Operation">The operation.</param>
/// <param name="PathPointer">The place of the path item.</param>
internal sealed record OperationSite(Route Route, string Method, IOpenApiPathItem Item, OpenApiOperation Operation, string PathPointer)
{
    public string Pointer { get; } = PathPointer + "/" + Method.ToLowerInvariant();

    /// <summary>How messages and telemetry call it.</summary>
    public string Id { get; init; } = Operation.OperationId is { Length: > 0 } id ? id : $"{Method} {Route.Path}";
}
