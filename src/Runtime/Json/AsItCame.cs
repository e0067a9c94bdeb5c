using System.Text;
using System.Text.Json;

namespace OfficeGest.Json;

/// <summary>
/// What a record does not show of the JSON that it was read from, and needs to be written back as the same JSON: values in another spelling than
/// ours, nulls, and keys that did not come.
/// </summary>
internal sealed class AsItCame
{
    private List<KeptValue>? _values;

    public AsItCame(string[]? nulls = null) => Nulls = nulls ?? [];

    /// <summary>The nullable keys that came with a null. Shared by all records that have the same ones.</summary>
    public string[] Nulls { get; set; }

    /// <summary>The required keys that did not come.</summary>
    public List<string>? Missing { get; private set; }

    /// <summary>Of an object whose further keys have a type of their own: those values that are not written as they came, by key.</summary>
    public Dictionary<string, KeptPart>? Parts { get; set; }

    public void Keep(KeptValue value) => (_values ??= []).Add(value);

    public void KeepMissing(string name, object? value)
    {
        (Missing ??= []).Add(name);
        Keep(new KeptValue(name, KeptValue.Absent, value));
    }

    /// <summary>The reader made something else of the value that was kept last.</summary>
    public void Became(string name, object value)
    {
        int index = _values is null ? -1 : _values.FindIndex(one => one.Name == name);
        if (index >= 0) _values![index] = new KeptValue(name, _values[index].Raw, value);
    }

    /// <summary>The key comes again: its last value is the one that counts.</summary>
    public string? Forget(scoped ReadOnlySpan<byte> name)
    {
        for (int i = 0; i < _values?.Count; i++)
        {
            string known = _values[i].Name;
            if (!IsSame(known, name)) continue;

            _values.RemoveAt(i);
            return known;
        }

        return null;
    }

    /// <summary>Writes the property as it came, unless it has been set since.</summary>
    /// <returns>Whether nothing is left to write.</returns>
    public bool TryWrite<T>(Utf8JsonWriter writer, scoped ReadOnlySpan<byte> name, T? value, bool isNeverNull, JsonWrite<T>? write)
    {
        if (Find(name) is not { } kept)
        {
            if (value is not null || !IsNull(name)) return false;

            writer.WriteNull(name);
            return true;
        }

        if (!kept.Stands(value, isNeverNull)) return false;
        if (ReferenceEquals(kept.Raw, KeptValue.Absent)) return true;

        writer.WritePropertyName(name);
        if (!ReferenceEquals(kept.Raw, KeptValue.InArray))
        {
            RawJson.Write(writer, kept.Raw);
            return true;
        }

        writer.WriteStartArray();
        write!(writer, value!);
        writer.WriteEndArray();
        return true;
    }

    private KeptValue? Find(scoped ReadOnlySpan<byte> name)
    {
        for (int i = 0; i < _values?.Count; i++)
            if (IsSame(_values[i].Name, name)) return _values[i];
        return null;
    }

    private bool IsNull(scoped ReadOnlySpan<byte> name)
    {
        foreach (string known in Nulls)
            if (IsSame(known, name)) return true;
        return false;
    }

    private static bool IsSame(string text, scoped ReadOnlySpan<byte> utf8)
    {
        if (text.Length > utf8.Length) return false;

        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] > 0x7F) return utf8.SequenceEqual(Encoding.UTF8.GetBytes(text));
            if (text[i] != utf8[i]) return false;
        }

        return text.Length == utf8.Length;
    }
}
