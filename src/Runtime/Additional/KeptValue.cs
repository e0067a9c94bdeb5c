using System.Text.Json;

namespace OfficeGest;

/// <summary>A property whose value is not written as it was received, and the value that was read from it.</summary>
/// <param name="name">The key.</param>
/// <param name="raw">What <see cref="RawJson"/> writes, or one of the marks.</param>
/// <param name="value">The value that was read: null if there is none, or the default of a property that is never null.</param>
internal sealed class KeptValue(string name, object raw, object? value)
{
    /// <summary>The key was missing.</summary>
    public static readonly object Absent = new();

    /// <summary>The value was received as the only item of an array.</summary>
    public static readonly object InArray = new();

    public string Name => name;

    public object Raw => raw;

    /// <summary>Returns whether the property still has the value that was read.</summary>
    public bool Stands<T>(T? current, bool isNeverNull) => value switch
    {
        null => current is null || (isNeverNull && IsNothing(current)),

        // The caller can change the bytes.
        byte[] bytes => current is byte[] now && bytes.AsSpan().SequenceEqual(now),
        DateTimeOffset moment => current is DateTimeOffset now && moment.EqualsExact(now),
        string or ValueType => value.Equals(current),
        _ => ReferenceEquals(value, current),
    };

    public static KeptValue Of<T>(string name, object raw, T? value) => new(name, raw, value is byte[] bytes ? bytes.Clone() : value);

    private static bool IsNothing<T>(T current) => current switch
    {
        string text => text.Length == 0,
        byte[] bytes => bytes.Length == 0,
        JsonElement element => element.ValueKind == JsonValueKind.Undefined,
        ValueType => current.Equals(default(T)),
        _ => false,
    };
}

/// <summary>An item of a list or a value of a map that is not written as it was received.</summary>
/// <param name="Raw">What <see cref="RawJson"/> writes.</param>
/// <param name="IsRead">Whether the list or map has a value for it; if not, it could not be read.</param>
internal readonly record struct KeptPart(object Raw, bool IsRead);
