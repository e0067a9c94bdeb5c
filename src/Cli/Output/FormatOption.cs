using System.CommandLine;
using OfficeGest.Cli.CommandLine;

namespace OfficeGest.Cli.Output;

internal static class FormatOption
{
    public static Option<OutputFormat> Create()
    {
        Option<OutputFormat> option = ChoiceOption.Create<OutputFormat>("--format", "-f");
        option.Description = "How the result is printed.";
        option.HelpName = "text|json|markdown";
        option.DefaultValueFactory = static _ => OutputFormat.Text;
        return option;
    }
}
