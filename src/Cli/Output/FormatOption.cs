using System.CommandLine;
using OfficeGest.Cli.CommandLine;

namespace OfficeGest.Cli.Output;

internal static class FormatOption
{
    /// <param name="hasPage">Whether the command supports HTML.</param>
    public static Option<OutputFormat> Create(bool hasPage = false)
    {
        OutputFormat[] formats = [.. Enum.GetValues<OutputFormat>().Where(format => hasPage || format != OutputFormat.Html)];
        Option<OutputFormat> option = ChoiceOption.Create("--format", formats, "-f");
        option.Description = "The format of the output.";
        option.HelpName = string.Join('|', formats).ToLowerInvariant();
        option.DefaultValueFactory = static _ => OutputFormat.Text;
        return option;
    }
}
