namespace OfficeGest.Sandbox.Browsing;

/// <summary>The response headers of every page besides its policy.</summary>
internal static class PageHeaders
{
    public static IReadOnlyList<KeyValuePair<string, string>> All { get; } =
    [
        new("X-Content-Type-Options", "nosniff"),
        new("Referrer-Policy", "no-referrer"),
        new("Cache-Control", "no-store"),
    ];
}
