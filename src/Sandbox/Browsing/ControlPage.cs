using OfficeGest.Sandbox.Serving;

namespace OfficeGest.Sandbox.Browsing;

/// <summary>
/// The page under /_sandbox: the incoming requests, the faults, the quota and the tokens. Its three files contain no data and are public; the data
/// is requested afterwards, with the access rules of the controls.
/// </summary>
internal static class ControlPage
{
    public const string Path = "/_sandbox";

    // Only scripts and styles of this server, only requests to it, and no frames.
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly Dictionary<string, Answer> Files = new(StringComparer.Ordinal)
    {
        [Path] = File("control.html", "text/html; charset=utf-8"),
        [Path + "/control.js"] = File("control.js", "text/javascript; charset=utf-8"),
        [Path + "/control.css"] = File("control.css", "text/css; charset=utf-8"),
    };

    /// <summary>Redirects / to the reference, if there is one.</summary>
    public static Answer Redirect(bool hasReference) => new(302) { Headers = [new("Location", hasReference ? ReferenceSource.Path + "/" : Path)] };

    public static Answer? Find(string method, string path) => method is "GET" or "HEAD" ? Files.GetValueOrDefault(path.TrimEnd('/')) : null;

    private static Answer File(string name, string contentType)
    {
        using var stream = typeof(ControlPage).Assembly.GetManifestResourceStream(name)!;
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        return new Answer(200)
        {
            Bytes = buffer.ToArray(),
            ContentType = contentType,
            Headers = [new("Content-Security-Policy", Policy), .. PageHeaders.All],
        };
    }
}
