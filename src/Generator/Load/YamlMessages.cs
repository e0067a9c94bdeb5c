using OfficeGest.Generator.Parse;
using SharpYaml;

namespace OfficeGest.Generator.Load;

/// <summary>What is wrong with a YAML text, with a word on what is usually the reason.</summary>
internal static class YamlMessages
{
    public static SpecPosition Place(string text, YamlException exception) => PointerMap.At(text, exception.Start.Index, 1);

    public static string Of(string text, YamlException exception)
    {
        string message = exception.InnerException?.Message ?? exception.Message;
        int end = message.LastIndexOf("): ", StringComparison.Ordinal);
        if (end >= 0) message = message.Substring(end + 3);
        message = message.TrimEnd('.') + ".";
        return HasTab(text, exception.Start.Index) ? message + " The line is indented with a tab; YAML wants blanks." : message;
    }

    private static bool HasTab(string text, int index)
    {
        index = Math.Min(index, text.Length);
        int start = index == 0 ? 0 : text.LastIndexOf('\n', index - 1) + 1;
        for (int i = start; i < text.Length && (text[i] == ' ' || text[i] == '\t'); i++)
            if (text[i] == '\t') return true;
        return false;
    }
}
