using System.Text;
using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Output;

namespace OfficeGest.Cli.Specs;

/// <summary>The text of a spec, decoded as the compiler decodes it: by its byte order mark, otherwise as UTF-8, otherwise as Latin-1.</summary>
internal static class SpecFile
{
    /// <summary>The maximum size of a spec. The largest known public ones have about 12 MB.</summary>
    public const int MaximumBytes = 32 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Read(Terminal terminal, string path)
    {
        string full = terminal.FullPath(path);
        if (Directory.Exists(full)) throw new ToolException($"'{path}' is a folder, not a spec.", ExitCodes.WrongUsage);
        if (path.Contains("://", StringComparison.Ordinal)) throw new ToolException("This command needs a file; use officegest spec pull to download one from an address.", ExitCodes.WrongUsage);
        if (!File.Exists(full)) throw new ToolException($"The spec '{path}' does not exist.", ExitCodes.WrongUsage);
        if (new FileInfo(full).Length > MaximumBytes) throw TooLarge(path);
        return Decode(File.ReadAllBytes(full));
    }

    public static string Decode(byte[] bytes)
    {
        try
        {
            return Decode(bytes, Strict);
        }
        catch (DecoderFallbackException)
        {
            return Decode(bytes, Encoding.Latin1);
        }
    }

    public static ToolException TooLarge(string source) => new($"'{source}' is larger than {MaximumBytes / 1024 / 1024} MB; nothing was read.");

    private static string Decode(byte[] bytes, Encoding encoding)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), encoding, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }
}
