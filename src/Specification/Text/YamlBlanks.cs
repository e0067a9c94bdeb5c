using System.Text.RegularExpressions;

namespace OfficeGest.Specification.Text;

/// <summary>
/// Blanks in the empty lines that a block begins with. YAML allows them, and YamlDotNet 18.1.0 takes them for the indentation of the block and then refuses the text.
/// </summary>
internal static class YamlBlanks
{
    private static readonly Regex Leading = new(@"(?<=[:?-][ ](?:[^\r\n]*[ ])?[|>][+-]?[ ]*)(?:\r?\n[ ]*)+(?=\r?\n)", RegexOptions.CultureInvariant);

    /// <returns>The text with those blanks moved to the line that opens the block, where they mean nothing and every other character keeps its place; null without any.</returns>
    public static string? Mend(string text)
    {
        string mended = Leading.Replace(text, static lines => string.Concat(lines.Value.Where(static c => c == ' ').Concat(lines.Value.Where(static c => c != ' '))));
        return mended == text ? null : mended;
    }
}
