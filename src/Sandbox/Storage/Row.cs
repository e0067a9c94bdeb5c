using System.Text.Json;

namespace OfficeGest.Sandbox.Storage;

/// <summary>One record as it goes over the wire. Immutable, so that every sandbox of the process can share it.</summary>
internal sealed class Row
{
    private readonly Func<ReadOnlyMemory<byte>>? _writeDetail;

    // References, because many requests may read the same row at once: a struct could be seen half written.
    private byte[]? _detail;
    private JsonDocument? _document;

    public Row(string key, ReadOnlyMemory<byte> json, Func<ReadOnlyMemory<byte>>? detail = null)
    {
        Key = key;
        Json = json;
        _writeDetail = detail;
    }

    public string Key { get; }

    /// <summary>The row of a list.</summary>
    public ReadOnlyMemory<byte> Json { get; }

    /// <summary>The record alone, which on vehicles and orders has more keys than the row. Written when first asked for.</summary>
    public ReadOnlyMemory<byte> Detail => _writeDetail is null ? Json : _detail ??= _writeDetail().ToArray();

    public JsonElement Element => (_document ??= JsonDocument.Parse(Json)).RootElement;

    public string? Text(string field)
    {
        if (Element.ValueKind != JsonValueKind.Object || !Element.TryGetProperty(field, out var value))
            return null;
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
    }
}
