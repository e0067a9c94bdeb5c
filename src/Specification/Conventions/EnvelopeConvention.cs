namespace OfficeGest.Specification.Conventions;

/// <summary>What a response puts around its payload: <c>data</c>, with <c>meta</c> or <c>links</c> at most, unless a mark says otherwise.</summary>
internal static class EnvelopeConvention
{
    /// <summary>The usual key of the payload.</summary>
    public const string Payload = "data";

    /// <summary>The key of the paging and quota figures.</summary>
    public const string Meta = "meta";

    private static readonly HashSet<string> Companions = new(StringComparer.Ordinal) { Meta, "links" };

    /// <summary>The envelope of a response with these keys; null when there is none.</summary>
    /// <param name="mark">The value of <see cref="ExtensionNames.Envelope"/> of the operation, else of the schema; null when neither has one.</param>
    /// <param name="keys">The keys that the response can have.</param>
    /// <param name="isChoice">Whether the schema is a choice of several, of which only a mark makes an envelope.</param>
    public static EnvelopeKeys? Find(string? mark, IReadOnlyCollection<string> keys, bool isChoice = false)
    {
        if (IsDenied(mark)) return null;
        string payload = mark ?? Payload;
        if (!keys.Contains(payload, StringComparer.Ordinal)) return null;
        if (mark is null && (isChoice || keys.Any(key => key != payload && !Companions.Contains(key)))) return null;
        return new EnvelopeKeys(payload, keys.Contains(Meta, StringComparer.Ordinal) ? Meta : null);
    }

    /// <summary>Whether a mark names a payload that the response does not have.</summary>
    public static bool IsWrong(string? mark, IReadOnlyCollection<string> keys) => mark is not null && !IsDenied(mark) && !keys.Contains(mark, StringComparer.Ordinal);

    /// <summary>Whether a key belongs to the envelope rather than to what it holds.</summary>
    public static bool IsKey(string key) => key is Payload or Meta;

    private static bool IsDenied(string? mark) => mark is "false" or "False";
}

/// <param name="Payload">The key of the payload.</param>
/// <param name="Meta">The key of the figures; null when there are none.</param>
internal readonly record struct EnvelopeKeys(string Payload, string? Meta);
