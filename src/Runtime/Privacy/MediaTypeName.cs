namespace OfficeGest.Privacy;

/// <summary>The media types that may be shown. Any other may contain secrets or personal data.</summary>
internal static class MediaTypeName
{
    public const string Hidden = "(media type)";

    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "application/json", "application/hal+json", "application/javascript", "application/jsonl", "application/ld+json", "application/octet-stream", "application/pdf",
        "application/problem+json", "application/problem+xml", "application/soap+xml", "application/vnd.api+json", "application/vnd.ms-excel",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/x-httpd-php", "application/x-javascript", "application/x-json", "application/x-ndjson",
        "application/x-www-form-urlencoded", "application/xhtml+xml", "application/xml", "application/zip", "image/jpeg", "image/png", "multipart/form-data", "text/css", "text/csv",
        "text/event-stream", "text/html", "text/javascript", "text/json", "text/plain", "text/x-json", "text/xml",
    };

    public static string Shown(string type) => Known.Contains(type) ? type.ToLowerInvariant() : Hidden;
}
