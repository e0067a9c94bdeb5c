using System.Globalization;
using System.Text;

namespace OfficeGest.Tests;

/// <summary>A request as it arrived, byte for byte, with its body taken out of chunks.</summary>
/// <param name="Number">Counts the requests of the server, from 1.</param>
/// <param name="Head">The request line and the headers, each byte one character.</param>
public sealed record RawRequest(int Number, string Head, byte[] Body)
{
    public string Method => Head[..Head.IndexOf(' ', StringComparison.Ordinal)];

    /// <summary>Path and query.</summary>
    public string Target => Head.Split(' ', 3)[1];

    public string Text => Encoding.UTF8.GetString(Body);

    public bool IsLogin => Target.Contains("/auth/login", StringComparison.Ordinal);

    /// <summary>The first header of that name; null when there is none.</summary>
    public string? Header(string name)
    {
        foreach (string line in Head.Split("\r\n"))
        {
            if (line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)) return line[(name.Length + 1)..].Trim();
        }

        return null;
    }

    /// <summary>Reads one request; null when the client has closed the connection.</summary>
    internal static async Task<RawRequest?> ReadAsync(Stream stream, Func<int> number, CancellationToken cancellationToken)
    {
        var received = new List<byte>();
        string? head = null;
        var buffer = new byte[16 * 1024];
        while (true)
        {
            head ??= HeadOf(received);
            if (head is not null && BodyOf(head, received) is { } body) return new RawRequest(number(), head, body);

            int read = await stream.ReadAsync(buffer, cancellationToken);
            if (read == 0) return null;

            received.AddRange(buffer.AsSpan(0, read).ToArray());
        }
    }

    private static string? HeadOf(List<byte> received)
    {
        for (int i = 0; i + 3 < received.Count; i++)
        {
            if (received[i] == '\r' && received[i + 1] == '\n' && received[i + 2] == '\r' && received[i + 3] == '\n')
                return Encoding.Latin1.GetString([.. received.Take(i + 4)]);
        }

        return null;
    }

    private static byte[]? BodyOf(string head, List<byte> received)
    {
        var request = new RawRequest(0, head, []);
        if (request.Header("Transfer-Encoding") is not null) return FromChunks(received, head.Length);

        int length = request.Header("Content-Length") is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : 0;
        return received.Count - head.Length >= length ? [.. received.Skip(head.Length).Take(length)] : null;
    }

    private static byte[]? FromChunks(List<byte> received, int position)
    {
        var body = new List<byte>();
        while (true)
        {
            int end = received.IndexOf((byte)'\n', position);
            if (end < 0) return null;

            string size = Encoding.Latin1.GetString([.. received.Skip(position).Take(end - position)]).Trim();
            int length = int.Parse(size, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            position = end + 1;
            if (received.Count < position + length + 2) return null;
            if (length == 0) return [.. body];

            body.AddRange(received.Skip(position).Take(length));
            position += length + 2;
        }
    }
}
