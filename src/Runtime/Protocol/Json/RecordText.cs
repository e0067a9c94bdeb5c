using System.Collections;
using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Json;
using OfficeGest.Privacy;

namespace OfficeGest.Protocol;

/// <summary>
/// Builds the <c>ToString()</c> of a record: the properties that are set, texts in quotes, lists by their count. Debuggers and logs show it on one line, so it is cut after a
/// thousand characters.
/// </summary>
/// <param name="text">The text, to which the compiler has appended the name of the record.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct RecordText(StringBuilder text)
{
    private const int LongestRecord = 1000;
    private const int LongestValue = 100;

    private readonly StringBuilder _text = text;
    private bool _any;
    private bool _isFull;

    /// <summary>Appends a property, unless it is null.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    public RecordText Add(string name, object? value)
    {
        if (value is AdditionalProperties more)
        {
            int keys = more.Count + more.Unreadable.Count;
            if (keys > 0) Append(name, Count(keys, "key", "keys"));
        }
        else if (value is not null)
        {
            Append(name, Shown(value));
        }

        return this;
    }

    /// <summary>Appends a secret property as asterisks, unless it is null.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    public RecordText AddSecret(string name, object? value)
    {
        if (value is not null) Append(name, "***");
        return this;
    }

    /// <summary>Ends the properties.</summary>
    /// <returns>Whether there are any.</returns>
    public readonly bool End() => _any;

    private void Append(string name, string value)
    {
        if (_isFull) return;

        _isFull = _text.Length + name.Length + value.Length > LongestRecord;
        _text.Append(_any ? ", " : string.Empty);
        _any = true;
        if (_isFull) _text.Append('…');
        else _text.Append(name).Append(" = ").Append(value);
    }

    private static string Shown(object value) => value switch
    {
        string text => $"\"{PrintableText.Of(text, LongestValue)}\"",
        bool flag => flag ? "true" : "false",
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
#if NET
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
#endif
        byte[] bytes => Count(bytes.Length, "byte", "bytes"),
        JsonElement json => Shown(json),
        IDictionary map => Count(map.Count, "entry", "entries"),
        ICollection list => Count(list.Count, "item", "items"),
        IEnumerable => "items",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => PrintableText.Of(value.ToString() ?? string.Empty, LongestRecord),
    };

    // An object may contain secrets that the spec does not mark.
    private static string Shown(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => Count(json.GetArrayLength(), "item", "items"),
        JsonValueKind.Undefined => "nothing",
        _ => PrintableText.Of(json.GetRawText(), LongestValue),
    };

    private static string Count(int count, string one, string many) => count.ToString(CultureInfo.InvariantCulture) + " " + (count == 1 ? one : many);
}
