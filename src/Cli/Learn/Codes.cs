using System.Text.RegularExpressions;
using OfficeGest.Privacy;

namespace OfficeGest.Cli.Learn;

/// <summary>Collects the values of a text that may be codes of the system: few, short, in capitals and frequent.</summary>
/// <remarks>If one condition is not met, no value is returned. Values get into the spec only here and if the spec already lists values.</remarks>
internal sealed partial class Codes
{
    private const int Few = 8;
    private const int Often = 20;

    private readonly SortedDictionary<string, int> _values = new(StringComparer.Ordinal);
    private int _count;
    private bool _isFree;

    public void Add(string value)
    {
        if (_isFree) return;
        _count++;
        _isFree = !IsCode(value) || (!_values.ContainsKey(value) && _values.Count == Few);
        _values[value] = _values.GetValueOrDefault(value) + 1;
        if (_isFree) _values.Clear();
    }

    /// <summary>Returns the values for a field of this name; null if it is safer to add only a string.</summary>
    public IReadOnlyList<string>? Of(string field) =>
        !_isFree && _count >= Often && _values.Count >= 2 && _values.Values.All(static times => times >= 2) && CodeField().IsMatch(field) ? [.. _values.Keys] : null;

    /// <summary>Returns whether it consists of capitals and at most one digit, unlike plates and tax numbers.</summary>
    public static bool IsCode(string value) => Code().IsMatch(value) && value.Count(char.IsAsciiDigit) <= 1 && !PersonalText.IsSuspect(value);

    [GeneratedRegex(@"\A[A-Z][A-Z0-9_]{0,7}\z")]
    private static partial Regex Code();

    // A surname in capitals looks like a code, but does not occur in such a field.
    [GeneratedRegex("(^|_)(status|state|type|kind|category|class|mode|level|priority|phase|stage|method|unit|currency|origin|source|code|estado|tipo)$", RegexOptions.IgnoreCase)]
    private static partial Regex CodeField();
}
