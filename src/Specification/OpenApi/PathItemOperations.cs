using Microsoft.OpenApi;

namespace OfficeGest.Specification.OpenApi;

/// <summary>Lists the operations of a path item by the names of their methods.</summary>
internal static class PathItemOperations
{
    /// <summary>The usual order of methods; the names are in upper case.</summary>
    private static readonly string[] Order = ["GET", "HEAD", "QUERY", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"];

    public static IEnumerable<(string Method, OpenApiOperation Operation)> List(IOpenApiPathItem? item)
    {
#pragma warning disable RS0030 // The keys are System.Net.Http.HttpMethod, of which only the name is read; no request is sent.
        return (item?.Operations ?? [])
            .Where(static pair => pair.Value is not null)
            .Select(static pair => (Method: pair.Key.Method.ToUpperInvariant(), Operation: pair.Value))
            .OrderBy(static pair => Array.IndexOf(Order, pair.Method) is >= 0 and int index ? index : Order.Length)
            .ThenBy(static pair => pair.Method, StringComparer.Ordinal);
#pragma warning restore RS0030
    }
}
