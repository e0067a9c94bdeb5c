namespace OfficeGest.Cli.Output;

internal enum OutputFormat
{
    Text,
    Json,
    Markdown,
}
