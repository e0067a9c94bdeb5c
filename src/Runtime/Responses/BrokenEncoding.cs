namespace OfficeGest.Responses;

/// <summary>What the decoders of gzip, Brotli and deflate throw at bytes that are not theirs. Brotli's throws what is meant for mistakes of the caller.</summary>
internal static class BrokenEncoding
{
    public static bool Is(Exception exception) =>
        exception is InvalidDataException or (InvalidOperationException and not ObjectDisposedException) or NotSupportedException or ArgumentException or FormatException;
}
