using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace OfficeGest.Cli.CommandLine;

/// <summary>An option for a whole number, with an error message that names the option and not a .NET type.</summary>
internal static class NumberOption
{
    public static Option<int?> Create(string name, int minimum, int maximum = int.MaxValue)
    {
        string wanted = maximum == int.MaxValue ? $"a whole number, {minimum} or more" : $"a whole number from {minimum} to {maximum}";
        return new Option<int?>(name) { HelpName = "number", CustomParser = Read };

        int? Read(ArgumentResult result)
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) && number >= minimum && number <= maximum) return number;
            result.AddError($"{name} must be {wanted}.");
            return null;
        }
    }
}
