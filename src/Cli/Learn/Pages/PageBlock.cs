namespace OfficeGest.Cli.Learn.Pages;

/// <summary>A part of a page in any format.</summary>
/// <param name="Line">The first line, counted from 1.</param>
internal abstract record PageBlock(int Line);

/// <param name="Line">Where it begins.</param>
/// <param name="Level">1 for the title of a page, and more for what is below it.</param>
/// <param name="Text">Its words.</param>
internal sealed record HeadingBlock(int Line, int Level, string Text) : PageBlock(Line);

internal sealed record ProseBlock(int Line, string Text) : PageBlock(Line);

/// <param name="Line">Where it begins.</param>
/// <param name="Label">The text on its tab or above it: a language, a status, a title.</param>
/// <param name="Text">The code.</param>
internal sealed record CodeBlock(int Line, string Label, string Text) : PageBlock(Line);

/// <summary>A table, or a list of fields.</summary>
internal sealed record TableBlock(int Line, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows) : PageBlock(Line);

/// <summary>A part of a page from which nothing is learned.</summary>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Reason">The reason, without any content of the page.</param>
internal sealed record PageRemark(int Line, string Reason);
