namespace OfficeGest.Cli.Specs;

/// <summary>Reads a stream up to a maximum length.</summary>
internal static class BoundedReading
{
    public static async Task<byte[]> ReadAsync(Stream stream, string source, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        byte[] buffer = new byte[81_920];
        int read;
        while ((read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (bytes.Length + read > SpecFile.MaximumBytes) throw SpecFile.TooLarge(source);
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}
