using System.Text.Json;
using OfficeGest.Text;

namespace OfficeGest.Protocol;

/// <summary>
/// Reads an object where the spec has a list. PHP turns a list with gaps into an object with numbers as keys, and a list of records into an object with
/// their codes as keys; an empty list may be an empty object, and a list with one item that item.
/// </summary>
internal static class ObjectAsList
{
    private enum Form
    {
        Neither,
        Empty,
        Values,
        Item,
    }

    /// <returns>Null if the object is neither a list nor an item of it; the reader has then not moved.</returns>
    public static IReadOnlyList<T>? Read<T>(
        ref Utf8JsonReader reader, JsonReadContext context, string name, ref AdditionalProperties? additional, JsonRead<T> read, bool itemNullable)
    {
        switch (FormOf(reader, context, read))
        {
            case Form.Empty:
                reader.Read();
                return new KeptList<T>(new Dictionary<string, T>());
            case Form.Values:
                return context.IsPayloadList
                    ? Rows(ref reader, context, name, ref additional, read, itemNullable)
                    : new KeptList<T>(Containers.Members(ref reader, context, name, ref additional, read, itemNullable));
            case Form.Item:
                Utf8JsonReader start = reader;
                T? item = read(ref reader, context);
                if (!context.TakeUnfit()) return KeptList<T>.Single(item!, context.TakeAltered() ? RawJson.Of(ref start) : null);

                reader = start;
                return null;
            default:
                return null;
        }
    }

    private static Form FormOf<T>(Utf8JsonReader reader, JsonReadContext context, JsonRead<T> read)
    {
        Members members = MembersOf(reader);
        if (members.Count == 0) return Form.Empty;
        if (members.HasNumbersForKeys) return Form.Values;

        RecordProbe probe = RecordProbe.Of(reader, read);
        if (probe.Fits && probe.RequiredCame) return Form.Item;

        FailureSigns all = FailureObject.Of(reader);
        if (context.IsBare && context.IsPayloadList && context.IsFreeFailure(all)) return Form.Neither;
        if (probe.Fits && probe is { IsRecord: true, Unknown: null }) return Form.Item;

        FailureSigns signs = probe.IsRecord ? FailureObject.Of(reader, probe.Unknown) : all;
        if ((signs & FailureSigns.Plain) != 0) return Form.Neither;
        if (members.AreAlike && RecordProbe.Of(members.First, read).Fits && (members.AreContainers || (all & FailureSigns.Any) == 0)) return Form.Values;

        return probe.Fits && (signs & FailureSigns.Any) == 0 ? Form.Item : Form.Neither;
    }

    /// <summary>Reads the rows of a page. A page is never written back, so two rows with the same key are two rows.</summary>
    private static List<T> Rows<T>(
        ref Utf8JsonReader reader, JsonReadContext context, string name, ref AdditionalProperties? additional, JsonRead<T> read, bool itemNullable)
    {
        var rows = new List<T>();
        var row = new Dictionary<string, T>(StringComparer.Ordinal);
        Dictionary<string, KeptPart>? parts = null;
        while (context.NextProperty(ref reader, out ReadOnlySpan<byte> key))
        {
            Containers.Member(ref reader, context, name + ".", context.KeyOf(key), row, ref parts, ref additional, read, itemNullable);
            rows.AddRange(row.Values);
            row.Clear();
        }

        return rows;
    }

    private static Members MembersOf(Utf8JsonReader reader)
    {
        var members = new Members { AreAlike = true, HasNumbersForKeys = true };
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (members.HasNumbersForKeys) members.HasNumbersForKeys = IsNumber(Utf8Text.Bytes(ref reader));
            reader.Read();
            if (members.Count++ == 0) members.First = reader;
            else if (Kind(reader.TokenType) != Kind(members.First.TokenType)) members.AreAlike = false;
            if (!reader.TrySkip()) break;
        }

        return members;
    }

    private static JsonTokenType Kind(JsonTokenType type) => type is JsonTokenType.False ? JsonTokenType.True : type;

    private static bool IsNumber(ReadOnlySpan<byte> key)
    {
        foreach (byte digit in key)
            if (digit is < (byte)'0' or > (byte)'9') return false;
        return !key.IsEmpty;
    }

    private ref struct Members
    {
        public int Count;
        public bool HasNumbersForKeys;
        public bool AreAlike;
        public Utf8JsonReader First;

        public readonly bool AreContainers => First.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
    }
}
