namespace OfficeGest.Cli.Output;

internal enum OutputFormat
{
    Text,
    Json,
    Markdown,

    /// <summary>One page; only where a command has one.</summary>
    Html,
}
