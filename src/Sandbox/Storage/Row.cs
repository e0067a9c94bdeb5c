using System.Text.Json;

namespace OfficeGest.Sandbox.Storage;

/// <summary>A record as JSON. Immutable, so that all sandboxes of the process can share it.</summary>
internal sealed class Row
{
    private readonly Func<ReadOnlyMemory<byte>>? _writeDetail;

    // References, since concurrent requests may read the same row: a struct could be read half written.
    private byte[]? _detail;
    private JsonDocument? _document;

    public Row(string key, ReadOnlyMemory<byte> json, Func<ReadOnlyMemory<byte>>? detail = null)
    {
        Key = key;
        Json = json;
        _writeDetail = detail;
    }

    public string Key { get; }

    /// <summary>The JSON of the row in a list.</summary>
    public ReadOnlyMemory<byte> Json { get; }

    /// <summary>The JSON of the single record, which has more keys than the row for vehicles and orders. Written on first use.</summary>
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
