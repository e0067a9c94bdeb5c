using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.OpenApi;

namespace OfficeGest.Sandbox.FromSpec;

/// <summary>Finds how the list of an operation is paged.</summary>
internal static class SpecPaging
{
    public static PagingNames Of(OpenApiOperation operation, IEnumerable<IOpenApiParameter> parameters, SpecPayload payload)
    {
        var mark = operation.Node(ExtensionNames.Paging) as JsonObject;
        var query = parameters.Where(parameter => parameter is { In: ParameterLocation.Query, Name: not null }).Select(parameter => parameter.Name!);
        return PagingConvention.Find(key => mark?[key]?.ToString(), [.. query], payload.Paged);
    }
}
