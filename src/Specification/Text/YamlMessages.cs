namespace OfficeGest.Specification.Text;

/// <summary>The message for a YAML error, with a hint on the usual cause.</summary>
internal static class YamlMessages
{
    public static string From(string text, string message, int offset)
    {
        int end = message.LastIndexOf("): ", StringComparison.Ordinal);
        if (end >= 0) message = message.Substring(end + 3);
        message = message.TrimEnd('.') + ".";
        return IsIndentedByTab(text, offset) ? message + " The line is indented with a tab; YAML requires spaces." : message;
    }

    public static bool IsIndentedByTab(string text, int offset)
    {
        offset = Math.Min(offset, text.Length);
        int start = offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1;
        for (int i = start; i < text.Length && (text[i] == ' ' || text[i] == '\t'); i++)
            if (text[i] == '\t') return true;
        return false;
    }
}
