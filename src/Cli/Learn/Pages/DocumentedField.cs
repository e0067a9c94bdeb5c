namespace OfficeGest.Cli.Learn.Pages;

/// <summary>A row of a table of fields or parameters.</summary>
/// <param name="Name">The name as written, which may be a path: <c>lines[].quantity</c>.</param>
/// <param name="Type">The page's word for its type; empty when it has none.</param>
/// <param name="Remark">The description on the page.</param>
/// <param name="IsRequired">Whether it is required; null if the page does not say so.</param>
/// <param name="Place">The place of the parameter, if the row has one.</param>
/// <param name="Line">The line of the row.</param>
internal sealed record DocumentedField(string Name, string Type, string Remark, bool? IsRequired, FieldGroup Place, int Line)
{
    /// <summary>The values that the page lists.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];
}

/// <summary>The subject of a table.</summary>
internal enum FieldGroup
{
    Unknown,
    Path,
    Query,
    Header,
    Body,
    Answer,
    Errors,
}

/// <summary>A status in a table or a heading.</summary>
internal sealed record DocumentedStatus(int Status, string Remark, int Line);
