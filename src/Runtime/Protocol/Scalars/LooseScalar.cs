using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace OfficeGest.Protocol;

/// <summary>A format for values for which the spec allows several JSON types: none of them is reported as drift. Always written as one of them.</summary>
/// <typeparam name="TFormat">The format.</typeparam>
/// <typeparam name="T">The type in C#.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct LooseScalar<TFormat, T> : IScalarFormat<T>
    where TFormat : struct, IScalarFormat<T>
{
    /// <inheritdoc/>
    public bool TryRead(ref Utf8JsonReader reader, [NotNullWhen(true)] out T? value) => default(TFormat).TryRead(ref reader, out value);

    /// <inheritdoc/>
    public bool IsAsWritten(ref Utf8JsonReader reader, T value) => default(TFormat).IsAsWritten(ref reader, value);

    /// <inheritdoc/>
    public Coerced Coerce(ref Utf8JsonReader reader, InstallationClock clock, out T? value) =>
        default(TFormat).Coerce(ref reader, clock, out value) is var coerced && coerced == Coerced.Yes ? Coerced.Exact : coerced;

    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer, T value) => default(TFormat).Write(writer, value);

    /// <inheritdoc/>
    public string Text(T value) => default(TFormat).Text(value);

    /// <inheritdoc/>
    public bool Contradicts(T sent, T row) => default(TFormat).Contradicts(sent, row);
}
