using System.Text;
using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Specs;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>Reads a documentation file in any supported format.</summary>
internal static class PageSources
{
    /// <summary>The largest generated pages, with a whole ERP on one page, are below 3 MB.</summary>
    private const int MaximumBytes = 16 * 1024 * 1024;

    private static readonly string[] JsonNames = [".json", ".har"];

    /// <summary>Returns whether a file is a page and not JSON, by its name and its first bytes.</summary>
    public static bool IsPage(string name, ReadOnlySpan<byte> bytes)
    {
        if (JsonNames.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase))) return false;
        int first = bytes.StartsWith(Encoding.UTF8.Preamble) ? 3 : 0;
        while (first < bytes.Length && bytes[first] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t') first++;
        return first < bytes.Length && bytes[first] is not ((byte)'{' or (byte)'[');
    }

    public static DocumentedPage Read(string name, byte[] bytes)
    {
        if (bytes.Length > MaximumBytes) throw new ToolException($"'{name}' is larger than {MaximumBytes / 1024 / 1024} MB; nothing was learned.");

        string text = SpecFile.Decode(bytes);
        if (HtmlPage.IsOne(text)) return PageReader.Read(name, HtmlPage.Read(name, text), isCopied: false);
        return MarkdownPage.IsOne(text) ? PageReader.Read(name, MarkdownPage.Read(name, text), isCopied: false) : PageReader.Read(name, [new ProseBlock(1, text)], isCopied: true);
    }
}
