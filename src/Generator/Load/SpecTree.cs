using System.Text.Json.Nodes;
using OfficeGest.Generator.Parse;

namespace OfficeGest.Generator.Load;

/// <summary>A document read as far as JSON and YAML go, within <see cref="SpecLimits"/>.</summary>
internal sealed class SpecTree
{
    private SpecTree(JsonNode? root, IReadOnlyList<SpecFault> faults) => (Root, Faults) = (root, faults);

    /// <summary>Null when the text is no document at all.</summary>
    public JsonNode? Root { get; }

    public IReadOnlyList<SpecFault> Faults { get; }

    public static SpecTree Read(string text, CancellationToken cancellationToken) => Read(text, positions: null, cancellationToken);

    /// <summary>Reads the same text once more, for the place of each pointer.</summary>
    public static PointerMap Locate(string text, CancellationToken cancellationToken)
    {
        var positions = new PointerMap(text);
        Read(text, positions, cancellationToken);
        return positions;
    }

    private static SpecTree Read(string text, PointerMap? positions, CancellationToken cancellationToken)
    {
        int first = 0;
        while (first < text.Length && (char.IsWhiteSpace(text[first]) || text[first] == '\uFEFF')) first++;
        if (first == text.Length || (text[first] != '{' && text[first] != '[')) return ReadYaml(text, positions, cancellationToken);

        SpecTree json = Run(text, positions, builder => JsonTree.Read(text, builder, cancellationToken));
        if (!json.Faults.Any(static fault => fault.Rule == SpecRules.Syntax)) return json;

        // A document that begins with a brace can still be YAML; if it is not, what is wrong with the JSON is the better answer.
        positions?.Clear();
        SpecTree yaml = ReadYaml(text, positions, cancellationToken);
        return yaml.Faults.Any(static fault => fault.Rule == SpecRules.Syntax) ? json : yaml;
    }

    private static SpecTree ReadYaml(string text, PointerMap? positions, CancellationToken cancellationToken) =>
        Run(text, positions, builder => YamlTree.Read(text, builder, cancellationToken));

    private static SpecTree Run(string text, PointerMap? positions, Action<TreeBuilder> read)
    {
        var builder = new TreeBuilder(positions);
        try
        {
            read(builder);
        }
        catch (SpecFaultException exception)
        {
            builder.Faults.Add(exception.Fault);
            return new SpecTree(null, builder.Faults);
        }

        return new SpecTree(builder.Root, builder.Faults);
    }
}

/// <summary>Something wrong with the text itself, found before anything is known about OpenAPI.</summary>
internal sealed record SpecFault(SpecRule Rule, SpecPosition Position, params string[] Arguments)
{
    /// <summary>The object that it is in, as far as a message is to name it.</summary>
    public string? Pointer { get; init; }
}

/// <summary>Ends the reading of a document that is refused.</summary>
#pragma warning disable CA1032 // It never leaves this folder; the usual constructors would only allow it without its fault.
internal sealed class SpecFaultException(SpecFault fault) : Exception
#pragma warning restore CA1032
{
    public SpecFault Fault { get; } = fault;
}
