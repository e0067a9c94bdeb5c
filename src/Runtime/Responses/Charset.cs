using System.Text;

namespace OfficeGest.Responses;

/// <summary>Finds the encodings of .NET by name.</summary>
internal static class Charset
{
    private const int Utf7 = 65000;

    /// <summary>Null if .NET does not know or support the charset. UTF-7 is never supported: it can hide characters from checks.</summary>
    public static Encoding? Find(string name)
    {
        try
        {
            Encoding? encoding = Get(name);
            return encoding?.CodePage == Utf7 ? null : encoding;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Null if the bytes are not valid in the encoding.</summary>
    public static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes.ToArray());
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException or InvalidOperationException or IndexOutOfRangeException)
        {
            return null;
        }
    }

#if NET
    // Native programs do not contain the code pages, which take 0.8 MB, unless the application registers them.
    private static Encoding? Get(string name) =>
        System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported && CodePagesEncodingProvider.Instance.GetEncoding(name) is { } codePage
            ? codePage
            : Encoding.GetEncoding(name);
#else
    private static Encoding Get(string name) => Encoding.GetEncoding(name);
#endif
}
