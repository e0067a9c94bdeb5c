using System.Globalization;
using OfficeGest.Specification.Text;

namespace OfficeGest.Specification.Diagnostics;

/// <summary>One message about a spec, free of Roslyn's types so that the command-line tool can print it too.</summary>
/// <param name="Rule">Which message.</param>
/// <param name="Path">The file.</param>
/// <param name="Position">Where in the file; never nothing: the start of the file when no better place is known.</param>
/// <param name="Pointer">The JSON pointer of the node, empty for the document.</param>
/// <param name="Arguments">What fills the message's placeholders.</param>
internal sealed record SpecDiagnostic(
    SpecRule Rule, string Path, SpecPosition Position, string Pointer, EquatableArray<string> Arguments)
{
    /// <summary>The text of the message.</summary>
    public string Message => string.Format(CultureInfo.InvariantCulture, Rule.MessageFormat, [.. Arguments]);
}
