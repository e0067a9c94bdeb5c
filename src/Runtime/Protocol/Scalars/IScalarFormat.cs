using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace OfficeGest.Protocol;

/// <summary>
/// A scalar format. Generated code names it; readers, writers, parameters and filters call it. Implementations are empty
/// structs, so that each use is compiled for its format.
/// </summary>
/// <typeparam name="T">The type in C#.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IScalarFormat<T>
{
    /// <summary>Reads the expected token. This is the fast path: without conversions, and mostly without escapes.</summary>
    bool TryRead(ref Utf8JsonReader reader, [NotNullWhen(true)] out T? value);

    /// <summary>Returns whether the value would be written as it was received, with the same digits or as the same text.</summary>
    bool IsAsWritten(ref Utf8JsonReader reader, T value);

    /// <summary>Reads any other token. Called only if <see cref="TryRead"/> fails.</summary>
    Coerced Coerce(ref Utf8JsonReader reader, InstallationClock clock, out T? value);

    /// <summary>Writes the value in the form that the API expects.</summary>
    void Write(Utf8JsonWriter writer, T value);

    /// <summary>Returns the text for paths, queries, headers and forms, which is the same in every culture.</summary>
    string Text(T value);

    /// <summary>Returns whether the value of a row contradicts an exact filter.</summary>
    bool Contradicts(T sent, T row);
}
