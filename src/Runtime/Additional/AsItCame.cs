using System.Text;
using System.Text.Json;

namespace OfficeGest;

/// <summary>Whether a property has been written in its original form.</summary>
internal enum Rewritten
{
    /// <summary>Nothing was written; the caller writes the property.</summary>
    No,

    /// <summary>The property was written as it was received.</summary>
    Yes,

    /// <summary>Nothing was written; the caller writes the property as the only item of an array.</summary>
    InArray,
}

/// <summary>
/// What a record needs besides its properties to be written back as the JSON that it was read from: values in another spelling than
/// ours, nulls, and missing keys.
/// </summary>
internal sealed class AsItCame
{
    private List<KeptValue>? _values;

    public AsItCame(string[]? nulls = null) => Nulls = nulls ?? [];

    /// <summary>The nullable keys whose value was null. Records with the same keys share the array.</summary>
    public string[] Nulls { get; set; }

    /// <summary>The required keys that were missing.</summary>
    public List<string>? Missing { get; private set; }

    /// <summary>For an object with typed additional properties: the values that are not written as they were received, by key.</summary>
    public Dictionary<string, KeptPart>? Parts { get; set; }

    public void Keep(KeptValue value) => (_values ??= []).Add(value);

    public void KeepMissing(string name, object? value)
    {
        (Missing ??= []).Add(name);
        Keep(new KeptValue(name, KeptValue.Absent, value));
    }

    /// <summary>Records what the reader made of the value that was kept last.</summary>
    public void Became(string name, object value)
    {
        int index = _values is null ? -1 : _values.FindIndex(one => one.Name == name);
        if (index >= 0) _values![index] = new KeptValue(name, _values[index].Raw, value);
    }

    /// <summary>Forgets the earlier value of a key that occurs again: the last value counts.</summary>
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

    /// <summary>Writes the property as it was received, unless it has been set since.</summary>
    public Rewritten Write<T>(Utf8JsonWriter writer, scoped ReadOnlySpan<byte> name, T? value, bool isNeverNull)
    {
        if (Find(name) is not { } kept)
        {
            if (value is not null || !IsNull(name)) return Rewritten.No;

            writer.WriteNull(name);
            return Rewritten.Yes;
        }

        if (!kept.Stands(value, isNeverNull)) return Rewritten.No;
        if (ReferenceEquals(kept.Raw, KeptValue.Absent)) return Rewritten.Yes;
        if (ReferenceEquals(kept.Raw, KeptValue.InArray)) return Rewritten.InArray;

        writer.WritePropertyName(name);
        RawJson.Write(writer, kept.Raw);
        return Rewritten.Yes;
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
