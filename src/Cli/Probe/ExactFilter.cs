using System.Globalization;
using System.Text.Json;
using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;
using OfficeGest.Protocol;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Cli.Probe;

/// <summary>A query parameter that the spec marks as an exact filter for a field of the rows.</summary>
internal sealed class ExactFilter
{
    // Servers reject addresses with longer values.
    private const int LongestValue = 256;

    private static readonly string[] Scalars = ["string", "integer", "number", "boolean"];

    private readonly SpecMapping _parameter;
    private readonly SchemaView _schema;
    private readonly string _field;

    private ExactFilter(SpecMapping document, SpecMapping parameter)
    {
        _parameter = parameter;
        // In Swagger 2.0 a query parameter has no separate schema.
        _schema = SchemaView.Of(document, parameter["schema"] ?? parameter);
        Name = parameter.Text("name") ?? string.Empty;
        _field = FilterConvention.Field(parameter.Text(ExtensionNames.Field), Name);
    }

    public string Name { get; }

    public static IEnumerable<ExactFilter> Of(SpecMapping document, SpecOperation operation) =>
        SpecParameters.InQuery(document, operation)
            .Where(static parameter => FilterConvention.IsExact(parameter.Text(ExtensionNames.Match)) && parameter.Text("name") is { Length: > 0 })
            .Select(parameter => new ExactFilter(document, parameter))
            .Where(static filter => filter._schema.Types.Any(Scalars.Contains));

    /// <summary>
    /// Returns a value that one of the rows contradicts, so that the same rows are only returned if the filter is ignored: the value of a row if the rows differ,
    /// otherwise another value that the spec lists.
    /// </summary>
    /// <returns>The value and whether a row has it; null if it would prove nothing.</returns>
    public (string Value, bool IsOfRow)? Proof(IReadOnlyList<JsonElement> rows)
    {
        foreach (string value in rows.Select(Of).OfType<string>().Where(static value => value.Length <= LongestValue).Distinct(StringComparer.Ordinal))
            if (IsContradictedByOneOf(rows, value)) return (value, true);
        foreach (string value in Opposites(rows))
            if (IsContradictedByOneOf(rows, value)) return (value, false);
        return null;
    }

    public bool IsShownBy(JsonElement row) => !string.IsNullOrWhiteSpace(Of(row));

    /// <summary>Uses the rules of the runtime, <see cref="FilterMatch"/>.</summary>
    public bool IsContradictedBy(JsonElement row, string sent)
    {
        if (Of(row) is not { } value) return false;
        if (IsNumber && Number(sent) is { } sentNumber && Number(value) is { } number) return FilterMatch.Value<DecimalScalar, decimal>(sentNumber, number);
        return FilterMatch.Reference<StringScalar, string>(sent, value);
    }

    private bool IsBoolean => _schema.Types.Contains("boolean");

    private bool IsNumber => _schema.Types.Contains("integer") || _schema.Types.Contains("number");

    private bool IsContradictedByOneOf(IReadOnlyList<JsonElement> rows, string value) => rows.Any(row => IsContradictedBy(row, value));

    private string[] Opposites(IReadOnlyList<JsonElement> rows)
    {
        if (IsBoolean) return ["true", "false"];
        if (_schema.KnownValues is { } list)
        {
            // Unlisted codes may be another spelling of the listed ones, and would then contradict each of them.
            string[] known = [.. list.Items.OfType<SpecScalar>().Select(static item => item.Value)];
            return rows.Any(row => known.Contains(Of(row))) ? known : [];
        }

        return SpecParameters.Sample(_parameter, _schema) is { } sample ? [sample] : [];
    }

    /// <summary>Returns the row's value in the form of the query; null if the row does not have it.</summary>
    private string? Of(JsonElement row)
    {
        if (row.ValueKind != JsonValueKind.Object || !row.TryGetProperty(_field, out JsonElement value)) return null;

        string? text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => null,
        };
        // A boolean that is sent as 1 or 0 is requested in the form of the parameter.
        return IsBoolean && text is "1" or "0" ? text == "1" ? "true" : "false" : text;
    }

    private static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) ? number : null;
}
