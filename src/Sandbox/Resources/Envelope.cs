using System.Text.Json;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Sandbox.Resources;

/// <summary>What is around a payload.</summary>
/// <param name="Key">The key of the payload; <see langword="null"/> where there is nothing around it.</param>
/// <param name="Meta">Whether the figures go along.</param>
/// <param name="Rest">Writes the other keys that were promised.</param>
internal sealed record Envelope(string? Key, bool Meta, Action<Utf8JsonWriter>? Rest = null)
{
    public static readonly Envelope Usual = new(EnvelopeConvention.Payload, true);

    public void Begin(Utf8JsonWriter json)
    {
        if (Key is null)
            return;
        json.WriteStartObject();
        json.WritePropertyName(Key);
    }

    public void End(Utf8JsonWriter json)
    {
        if (Key is null)
            return;
        Rest?.Invoke(json);
        json.WriteEndObject();
    }
}
