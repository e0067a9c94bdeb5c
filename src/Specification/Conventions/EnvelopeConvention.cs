using OfficeGest.Specification.Values;

namespace OfficeGest.Specification.Conventions;

/// <summary>
/// Finds the envelope of a response: one key with the payload, and next to it only keys about the page, the request or its errors. The key is <c>data</c>, one of the usual words,
/// or the name of the path's resource. A mark overrides that.
/// </summary>
internal static class EnvelopeConvention
{
    /// <summary>The usual key of the payload.</summary>
    public const string Payload = "data";

    /// <summary>The usual key of the paging and quota figures.</summary>
    public const string Meta = "meta";

    /// <summary>Returns the envelope of a response with these keys; null if there is none.</summary>
    /// <param name="mark">The value of <see cref="ExtensionNames.Envelope"/> of the operation, otherwise of the schema; null if neither has one.</param>
    /// <param name="keys">The keys that the response can have.</param>
    /// <param name="path">The path of the operation.</param>
    /// <param name="isChoice">Whether the schema is a union, which is an envelope only with a mark.</param>
    public static EnvelopeKeys? Find(string? mark, IReadOnlyList<ResponseKey> keys, string path, bool isChoice = false)
    {
        if (IsDenied(mark) || (mark is null && isChoice)) return null;

        ResponseKey? payload = mark is null ? Single(keys, path) : keys.FirstOrDefault(key => key.Name == mark);
        if (payload is null) return null;

        ResponseKey[] beside = [.. keys.Where(key => key != payload)];
        string? meta = (beside.FirstOrDefault(static key => key.Name == Meta) ?? beside.FirstOrDefault(static key => IsFigures(key)))?.Name;
        return new EnvelopeKeys(payload.Name, meta, beside.Select(static key => key.Name).Where(name => name != meta).ToEquatableArray());
    }

    /// <summary>Returns whether a mark names a payload that the response does not have.</summary>
    public static bool IsWrong(string? mark, IReadOnlyCollection<string> keys) => mark is not null && !IsDenied(mark) && !keys.Contains(mark, StringComparer.Ordinal);

    /// <summary>Returns whether a key belongs to the envelope and not to the payload.</summary>
    public static bool IsKey(string key) => key is Payload or Meta;

    private static ResponseKey? Single(IReadOnlyList<ResponseKey> keys, string path)
    {
        if (keys.FirstOrDefault(static key => key.Name == Payload) is { } usual) return keys.All(key => key == usual || EnvelopeWords.IsCompanion(key.Name)) ? usual : null;
        if (keys.Count < 2) return null;

        // 'items' may be next to 'result': one of the two must be a companion key, otherwise it is not an envelope.
        ResponseKey[] others = [.. keys.Where(static key => !EnvelopeWords.IsCompanion(key.Name))];
        if (others is not [{ Form: KeyForm.Object or KeyForm.List } only]) return null;

        bool isList = only.Form == KeyForm.List;
        if (keys.Any(static key => key.Form == KeyForm.Other && EnvelopeWords.IsListFigure(key.Name))) return null;
        if (EnvelopeWords.IsPayload(only.Name, isList) || EnvelopeWords.IsNamedAfter(only.Name, path, isList)) return only;
        return isList && keys.Any(static key => EnvelopeWords.IsListFigure(key.Name)) ? only : null;
    }

    private static bool IsFigures(ResponseKey key) => key.Form == KeyForm.Object && EnvelopeWords.Figures.Contains(PlainKey.Of(key.Name)) && PlainKey.Of(key.Name) != "links";

    private static bool IsDenied(string? mark) => mark is "false" or "False";
}

/// <param name="Payload">The key of the payload.</param>
/// <param name="Meta">The key of the object with the figures; null if there is none.</param>
/// <param name="Beside">The other keys next to the payload.</param>
internal readonly record struct EnvelopeKeys(string Payload, string? Meta, EquatableArray<string> Beside);
