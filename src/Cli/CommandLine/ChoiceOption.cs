using System.CommandLine;
using System.CommandLine.Parsing;

namespace OfficeGest.Cli.CommandLine;

/// <summary>An option with a fixed set of values.</summary>
internal static class ChoiceOption
{
    public static Option<T> Create<T>(string name)
        where T : struct, Enum => Create(name, Enum.GetValues<T>());

    public static Option<T> Create<T>(string name, T[] choices, params string[] aliases)
        where T : struct, Enum
    {
        string[] words = [.. choices.Select(static choice => choice.ToString())];
        return new Option<T>(name, aliases) { HelpName = string.Join('|', words), CustomParser = Read };

        T Read(ArgumentResult result)
        {
            string word = result.Tokens[0].Value;
            if (Array.FindIndex(words, known => known.Equals(word, StringComparison.OrdinalIgnoreCase)) is var index and >= 0) return Enum.Parse<T>(words[index]);
            result.AddError($"{name} must be one of {string.Join(", ", words)}.");
            return default;
        }
    }
}
