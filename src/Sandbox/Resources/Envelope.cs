using System.Text.Json;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Sandbox.Resources;

/// <summary>The envelope of a payload.</summary>
/// <param name="Key">The key of the payload; <see langword="null"/> if there is no envelope.</param>
/// <param name="Meta">Whether the envelope has figures.</param>
/// <param name="Rest">Writes the other documented keys.</param>
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
