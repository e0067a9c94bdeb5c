using System.Globalization;
using System.Text.RegularExpressions;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>Reads a table by the headings of its columns.</summary>
internal static partial class FieldTable
{
    /// <summary>Returns the rows of a field table; null if it is not one.</summary>
    public static IReadOnlyList<DocumentedField>? Fields(TableBlock table)
    {
        string[] columns = [.. table.Header.Select(TableWords.Plain)];
        int name = Array.FindIndex(columns, TableWords.IsName);
        if (name < 0) return null;

        int type = Array.FindIndex(columns, TableWords.IsType);
        int required = Array.FindIndex(columns, TableWords.IsRequired);
        int place = Array.FindIndex(columns, TableWords.IsPlace);
        int remark = Array.FindIndex(columns, TableWords.IsRemark);
        int values = Array.FindIndex(columns, TableWords.IsValues);
        if (type < 0 && required < 0 && remark < 0) return null;

        var fields = new List<DocumentedField>();
        foreach (IReadOnlyList<string> row in table.Rows)
        {
            (string field, bool? mark) = Name(Cell(row, name));
            if (field.Length == 0) continue;
            string said = Cell(row, remark);
            string typed = Cell(row, type);
            bool? isRequired = required < 0 ? mark ?? RequiredInType(typed) : TableWords.Required(Cell(row, required));
            fields.Add(new DocumentedField(field, typed, said, isRequired, place < 0 ? FieldGroup.Unknown : TableWords.GroupOfPlace(Cell(row, place)), table.Line) { Values = Values(values < 0 ? said : $"Values: {Cell(row, values)}") });
        }

        return fields.Count == 0 ? null : fields;
    }

    /// <summary>Returns the rows of a status table; null if it is not one.</summary>
    public static IReadOnlyList<DocumentedStatus>? Statuses(TableBlock table)
    {
        if (table.Header.Count < 2) return null;
        bool isNamed = TableWords.IsStatus(TableWords.Plain(table.Header[0]));
        var statuses = new List<DocumentedStatus>();
        int remark = Math.Max(1, Array.FindIndex([.. table.Header.Select(TableWords.Plain)], TableWords.IsRemark));
        foreach (IReadOnlyList<string> row in table.Rows)
        {
            if (StatusCell().Match(Cell(row, 0)) is { Success: true } match) statuses.Add(new DocumentedStatus(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), Cell(row, remark), table.Line));
        }

        return statuses.Count > 0 && (isNamed || statuses.Count == table.Rows.Count) ? statuses : null;
    }

    /// <summary>Returns the values after words such as "one of": only codes in quotes or backticks, or separated only by commas.</summary>
    public static IReadOnlyList<string> Values(string remark)
    {
        if (OneOf().Match(remark) is not { Success: true } match) return [];
        string list = match.Groups["list"].Value;
        string[] quoted = [.. Quoted().Matches(list).Select(static quote => quote.Groups["value"].Value)];
        string[] values = quoted.Length > 1 ? quoted : [.. Separator().Split(list).Select(static value => value.Trim().Trim('`', '"', '\'', '“', '”')).Where(static value => value.Length > 0)];
        return values.Length > 1 && values.All(EnumerationLesson.IsCode) ? values : [];
    }

    private static string Cell(IReadOnlyList<string> row, int index) => index >= 0 && index < row.Count ? row[index] : string.Empty;

    /// <summary>Removes the marks of required fields: <c>name*</c>, <c>name (required)</c>, <c>name?</c>.</summary>
    private static (string Name, bool? IsRequired) Name(string cell)
    {
        Match match = Marked().Match(cell.Trim());
        if (!match.Success) return (string.Empty, null);
        string mark = TableWords.Plain(match.Groups["mark"].Value.Trim('(', ')', ' '));
        bool? isRequired = match.Groups["mark"].Value.Trim() switch
        {
            "*" => true,
            "?" => false,
            _ => mark.StartsWith("requ", StringComparison.Ordinal) || mark.StartsWith("obrig", StringComparison.Ordinal) ? true : mark.StartsWith("opt", StringComparison.Ordinal) || mark.StartsWith("opc", StringComparison.Ordinal) ? false : null,
        };
        return (match.Groups["name"].Value, isRequired);
    }

    private static bool? RequiredInType(string type)
    {
        string plain = TableWords.Plain(type);
        if (plain.Contains("optional", StringComparison.Ordinal) || plain.Contains("opcional", StringComparison.Ordinal)) return false;
        return plain.Contains("required", StringComparison.Ordinal) || plain.Contains("obrigatori", StringComparison.Ordinal) ? true : null;
    }

    [GeneratedRegex(@"\A\D{0,12}([1-5]\d\d)\b")]
    private static partial Regex StatusCell();

    [GeneratedRegex(@"(?i)(?:one of|possible values(?: are)?|allowed values(?: are)?|values|enum|valores(?: possíveis| permitidos)?|um de|uma de|must be one of)\s*:?\s+(?<list>[^.;\n()]{3,200})")]
    private static partial Regex OneOf();

    [GeneratedRegex("""[`"'“](?<value>[^`"'”]{1,40})[`"'”]""")]
    private static partial Regex Quoted();

    [GeneratedRegex(@",|/|\||\s+(?:or|ou|and|e)\s+")]
    private static partial Regex Separator();

    [GeneratedRegex(@"\A[`*]*(?<name>[$:{<]?[\w@.\[\]*-]+[}>]?)[`]*(?<mark>\s*(?:\*|\?|\((?:required|optional|obrigatório|opcional)\)|required|optional|obrigatório|opcional))?\s*\z", RegexOptions.IgnoreCase)]
    private static partial Regex Marked();
}
