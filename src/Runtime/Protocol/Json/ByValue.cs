using System.ComponentModel;

namespace OfficeGest.Protocol;

/// <summary>Compares by content the values that .NET compares by reference or incompletely: lists, maps, JSON, bytes and addresses.</summary>
/// <param name="value">The value.</param>
/// <typeparam name="T">The type of the property.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ByValue<T>(T value) : IEquatable<ByValue<T>>
{
    /// <summary>The value.</summary>
    public T Value { get; } = value;

    /// <summary>Returns whether both values are the same JSON.</summary>
    public static bool operator ==(ByValue<T> left, ByValue<T> right) => left.Equals(right);

    /// <summary>Returns whether the values are different JSON.</summary>
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
