using System.Globalization;
using OfficeGest.Specification.Text;
using OfficeGest.Specification.Values;

namespace OfficeGest.Specification.Diagnostics;

/// <summary>A message about a spec, without Roslyn types so that the command-line tool can also print it.</summary>
/// <param name="Rule">The rule of the message.</param>
/// <param name="Path">The file.</param>
/// <param name="Position">The position in the file; the start of the file if no better one is known.</param>
/// <param name="Pointer">The JSON pointer of the node, empty for the document.</param>
/// <param name="Arguments">The values for the placeholders of the message.</param>
internal sealed record SpecDiagnostic(
    SpecRule Rule, string Path, SpecPosition Position, string Pointer, EquatableArray<string> Arguments)
{
    /// <summary>The text of the message.</summary>
    public string Message => string.Format(CultureInfo.InvariantCulture, Rule.MessageFormat, [.. Arguments]);
}
