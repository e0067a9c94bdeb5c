namespace OfficeGest.Cli.Output;

internal enum OutputFormat
{
    Text,
    Json,
    Markdown,

    /// <summary>An HTML page, only for commands that support it.</summary>
    Html,
}
