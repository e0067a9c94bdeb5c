using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>Finds the values of variables in a piece of code.</summary>
internal sealed class CodeVariables(string text)
{
    private const int MaximumLookups = 200;

    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private int _lookups;

    /// <summary>Returns the last value assigned to a name before a position; an unknown text if there is none.</summary>
    public JsonNode? Of(string name, int before)
    {
        string variable = name.TrimStart('$');
        if (variable.Length is 0 or > 64 || ++_lookups > MaximumLookups || !_open.Add(variable)) return JsonValue.Create(LiteralReader.Unknown);
        try
        {
            Match? assigned = Regex.Matches(text[..Math.Min(before, text.Length)], $@"(?<![\w.>\[])\$?{Regex.Escape(variable)}\s*(?::\s*\w+\s*)?=(?![=>])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)).LastOrDefault();
            return assigned is null ? JsonValue.Create(LiteralReader.Unknown) : Read(assigned.Index + assigned.Length);
        }
        catch (LiteralException)
        {
            return JsonValue.Create(LiteralReader.Unknown);
        }
        finally
        {
            _open.Remove(variable);
        }
    }

    public LiteralReader Reader(int position) => new(text, position, name => Of(name, position));

    private JsonNode? Read(int position) => Reader(position).Value();
}
