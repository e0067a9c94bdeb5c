using System.Text.Json;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Sandbox.Serving;

/// <summary>How much of a response is sent.</summary>
internal enum Ending
{
    Whole,
    Half,
    NotAByte,
}

/// <summary>The response of an endpoint: JSON that is written later, bytes, or nothing.</summary>
internal sealed record Answer(int Status)
{
    public static readonly Answer NoContent = new(204);

    public Action<Utf8JsonWriter>? Json { get; init; }

    public ReadOnlyMemory<byte> Bytes { get; init; }

    public string ContentType { get; init; } = "application/json";

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    public Ending Ending { get; init; }

    public static Answer Of(int status, Action<Utf8JsonWriter> json) => new(status) { Json = json };

    public static Answer Item(Exchange exchange, ReadOnlyMemory<byte> record, int status = 200) => Of(status, json =>
    {
        json.WriteStartObject();
        json.WritePropertyName(EnvelopeConvention.Payload);
        json.WriteRawValue(record.Span, skipInputValidation: true);
        QuotaMeta.WriteAlone(json, exchange);
        json.WriteEndObject();
    });

    public static Answer Html(int status, string page) => new(status) { Bytes = System.Text.Encoding.UTF8.GetBytes(page), ContentType = "text/html; charset=UTF-8" };
}
