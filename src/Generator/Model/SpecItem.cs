namespace OfficeGest.Generator.Model;

/// <summary>An <c>OfficeGestSpec</c> item with the text of its file, which is the input of the later stages.</summary>
/// <param name="Path">The path of the file in MSBuild; only for messages.</param>
/// <param name="Text">The whole text, or null when the file could not be read.</param>
/// <param name="Namespace">The metadata of that name; empty when it is not set.</param>
/// <param name="Client">The metadata of that name; empty when it is not set.</param>
/// <param name="Filter">The metadata that chooses operations.</param>
/// <param name="Visibility">The metadata of that name: <c>public</c>, <c>internal</c>, or empty.</param>
internal sealed record SpecItem(string Path, string? Text, string Namespace, string Client, OperationFilter Filter, string Visibility = "");

/// <summary>Selects operations: each value is a list separated by commas or spaces, empty for no restriction.</summary>
/// <param name="IncludeTags">Tags, of which an operation must have one.</param>
/// <param name="ExcludeTags">Tags, of which an operation must have none.</param>
/// <param name="IncludePaths">Paths with <c>*</c> for any characters, such as <c>/workshop/*</c>.</param>
/// <param name="ExcludePaths">Likewise, to leave out.</param>
/// <param name="IncludeOperations">Values of <c>operationId</c>, <c>*</c> allowed.</param>
/// <param name="ExcludeOperations">Likewise, to leave out.</param>
/// <param name="Rename">Pairs <c>json-pointer-or-schema-name=Name</c> that override names, for specs that cannot be edited.</param>
/// <param name="DropPrefix">Beginnings that the names of schemas lose; <c>true</c> for the words that all of them begin with.</param>
internal sealed record OperationFilter(
    string IncludeTags = "",
    string ExcludeTags = "",
    string IncludePaths = "",
    string ExcludePaths = "",
    string IncludeOperations = "",
    string ExcludeOperations = "",
    string Rename = "",
    string DropPrefix = "");
