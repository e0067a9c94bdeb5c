using System.Text;

namespace OfficeGest.Cli.Output;

/// <summary>The byte order mark and line endings of a file, which are kept when the text changes.</summary>
/// <param name="HasMark">Whether it begins with a byte order mark.</param>
/// <param name="LineEnd">The line ending; if lines differ, that of Windows.</param>
internal sealed record TextForm(bool HasMark, string LineEnd)
{
    public static TextForm Plain { get; } = new(false, "\n");

    public static TextForm Of(byte[] bytes) => new(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble), bytes.AsSpan().IndexOf("\r\n"u8) >= 0 ? "\r\n" : "\n");

    public string Apply(string text) => (HasMark ? "\uFEFF" : string.Empty) + Lines(text).Replace("\n", LineEnd, StringComparison.Ordinal);

    /// <summary>Returns the text with Unix line endings. Other line terminators are kept, since they may be part of a value.</summary>
    public static string Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);
}
