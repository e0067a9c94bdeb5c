using System.Text;
using System.Text.Json.Nodes;
using OfficeGest.Sandbox.Serving;

namespace OfficeGest.Sandbox.FromSpec;

/// <summary>Creates responses that are not a JSON document: texts, files, streams of rows.</summary>
internal static class SpecContent
{
    private const int FileSize = 1_024;

    public static Answer Answer(SpecPayload payload)
    {
        var type = payload.ContentType!.Contains('*', StringComparison.Ordinal) ? "application/octet-stream" : payload.ContentType;
        return new Answer(payload.Status) { Bytes = Bytes(payload, type), ContentType = type };
    }

    private static byte[] Bytes(SpecPayload payload, string type)
    {
        if (payload.IsLines)
            return Lines(payload, type);
        if (type.StartsWith("text/", StringComparison.Ordinal) || type.Contains("xml", StringComparison.Ordinal))
            return Encoding.UTF8.GetBytes((payload.Example() ?? Sampler.Make(payload.Schema) ?? "exemplo").ToString());
        var file = new byte[FileSize];
        for (var i = 0; i < file.Length; i++)
            file[i] = (byte)(i % 251);
        if (type == "application/pdf")
            "%PDF-1.4\n"u8.CopyTo(file);
        return file;
    }

    private static byte[] Lines(SpecPayload payload, string type)
    {
        var text = new StringBuilder();
        for (var i = 0; i < 3; i++)
        {
            JsonNode? row = Sampler.Make(payload.Media?.ItemSchema ?? payload.Items ?? payload.Schema, "", i);
            var line = row?.ToJsonString() ?? "null";
            text.Append(type == "text/event-stream" ? $"data: {line}\n\n" : line + "\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
