using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace OfficeGest.Protocol;

/// <summary>
/// Everything about one scalar format, in one file: emitted code names it, and readers, writers, parameters and filters call it. Implementations are empty
/// structs, so that each use is compiled for its format.
/// </summary>
/// <typeparam name="T">The type in C#.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IScalarFormat<T>
{
    /// <summary>Reads the expected token. The fast path: without coercions, and mostly without escapes.</summary>
    bool TryRead(ref Utf8JsonReader reader, [NotNullWhen(true)] out T? value);

    /// <summary>Whether a value that was read is written as it arrived: with the same digits, or as the same text.</summary>
    bool IsAsWritten(ref Utf8JsonReader reader, T value);

    /// <summary>What another token means. Called only if <see cref="TryRead"/> has failed.</summary>
    Coerced Coerce(ref Utf8JsonReader reader, InstallationClock clock, out T? value);

    /// <summary>Writes the value in the one form that the API expects.</summary>
    void Write(Utf8JsonWriter writer, T value);

    /// <summary>The text in paths, queries, headers and forms: the same in every culture.</summary>
    string Text(T value);

    /// <summary>Whether the value of a row contradicts an exact filter.</summary>
    bool Contradicts(T sent, T row);
}
