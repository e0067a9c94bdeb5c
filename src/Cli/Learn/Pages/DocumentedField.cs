namespace OfficeGest.Cli.Learn.Pages;

/// <summary>A row of a table of fields or parameters.</summary>
/// <param name="Name">As written, perhaps a path: <c>lines[].quantity</c>.</param>
/// <param name="Type">The page's word for its type; empty when it has none.</param>
/// <param name="Remark">What the page says of it.</param>
/// <param name="IsRequired">Null when the page does not say.</param>
/// <param name="Place">Where it belongs, when the row says so.</param>
/// <param name="Line">Where it stands.</param>
internal sealed record DocumentedField(string Name, string Type, string Remark, bool? IsRequired, FieldGroup Place, int Line)
{
    /// <summary>The values that the page lists.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];
}

/// <summary>What a table is about.</summary>
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
