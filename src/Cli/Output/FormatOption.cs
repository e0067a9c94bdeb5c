using System.CommandLine;

namespace OfficeGest.Cli.Output;

internal static class FormatOption
{
    public static Option<OutputFormat> Create() => new("--format", "-f")
    {
        Description = "How the result is printed.",
        HelpName = "text|json|markdown",
        DefaultValueFactory = static _ => OutputFormat.Text,
    };
}
