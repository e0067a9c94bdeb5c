namespace OfficeGest.Responses;

/// <summary>Recognizes the exceptions of the gzip, Brotli and deflate decoders for invalid bytes. Brotli throws InvalidOperationException for these.</summary>
internal static class BrokenEncoding
{
    public static bool Is(Exception exception) =>
        exception is InvalidDataException or (InvalidOperationException and not ObjectDisposedException) or NotSupportedException or ArgumentException or FormatException;
}
