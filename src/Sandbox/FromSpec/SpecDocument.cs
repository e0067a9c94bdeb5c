using System.Collections.Concurrent;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Microsoft.OpenApi.YamlReader;

namespace OfficeGest.Sandbox.FromSpec;

/// <summary>Reads a description once per process, however many sandboxes are started with it.</summary>
internal static class SpecDocument
{
    private const int MostKept = 16;

    private static readonly ConcurrentDictionary<string, OpenApiDocument> Read = new(StringComparer.Ordinal);

    public static OpenApiDocument Load(SandboxSpec spec)
    {
        if (Read.Count >= MostKept)
            Read.Clear();
        return Read.GetOrAdd(spec.Text, Parse);
    }

    private static OpenApiDocument Parse(string text)
    {
        var settings = new OpenApiReaderSettings();
        settings.TryAddReader("yaml", new OpenApiYamlReader());
        ReadResult result;
        try
        {
            var format = text.AsSpan().TrimStart("\uFEFF \t\r\n").StartsWith("{") ? "json" : "yaml";
            result = OpenApiDocument.Parse(text.TrimStart('\uFEFF'), format, settings);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The reader throws nearly anything on input that it did not expect.
            throw Unreadable(failure.Message, failure);
        }

        // Errors in one place are no reason to serve nothing: what could be read is served.
        if (result.Document?.Paths is { Count: > 0 })
            return result.Document;
        throw Unreadable(result.Diagnostic?.Errors.Select(error => error.Message).FirstOrDefault() ?? "it has no paths.", null);
    }

    private static FormatException Unreadable(string reason, Exception? cause) => new($"The description cannot be read: {reason}", cause);
}
