namespace OfficeGest;

/// <summary>The headers in which servers send a request ID.</summary>
internal static class RequestIds
{
    private static readonly string[] Names = ["X-Request-Id", "X-Correlation-Id", "Request-Id"];

    public static string? Of(HttpResponseMessage response)
    {
        foreach (string name in Names)
            if (response.Headers.TryGetValues(name, out IEnumerable<string>? values)) return values.FirstOrDefault();
        return null;
    }
}
