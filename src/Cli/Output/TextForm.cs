using System.Text;

namespace OfficeGest.Cli.Output;

/// <summary>What a file has besides its text, and keeps when the text is another one.</summary>
/// <param name="HasMark">Whether it begins with a byte order mark.</param>
/// <param name="LineEnd">Of its lines; where they differ, that of Windows.</param>
internal sealed record TextForm(bool HasMark, string LineEnd)
{
    public static TextForm Plain { get; } = new(false, "\n");

    public static TextForm Of(byte[] bytes) => new(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble), bytes.AsSpan().IndexOf("\r\n"u8) >= 0 ? "\r\n" : "\n");

    public string Apply(string text) => (HasMark ? "\uFEFF" : string.Empty) + Lines(text).Replace("\n", LineEnd, StringComparison.Ordinal);

    /// <summary>The text with the line ends of Unix. Other characters that end lines somewhere are left: they may stand in a value.</summary>
    public static string Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);
}
