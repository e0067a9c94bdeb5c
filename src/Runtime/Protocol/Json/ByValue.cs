using System.ComponentModel;

namespace OfficeGest.Protocol;

/// <summary>The value of a property that .NET compares by reference, or by less than JSON says: a list, a map, any JSON, bytes, an address. Here it is compared by what it holds.</summary>
/// <param name="value">The value.</param>
/// <typeparam name="T">The type of the property.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ByValue<T>(T value) : IEquatable<ByValue<T>>
{
    /// <summary>The value.</summary>
    public T Value { get; } = value;

    /// <summary>Whether both say the same in JSON.</summary>
    public static bool operator ==(ByValue<T> left, ByValue<T> right) => left.Equals(right);

    /// <summary>Whether they say something else.</summary>
    public static bool operator !=(ByValue<T> left, ByValue<T> right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ByValue<T> other) => ValueEquality.AreEqual(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ByValue<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ValueEquality.HashOf(Value);

    /// <inheritdoc/>
    public override string ToString() => Value?.ToString() ?? string.Empty;
}
