using System.Text;

namespace OfficeGest.Tests;

/// <summary>What becomes of the connection once the bytes that are to be sent have been sent.</summary>
public enum RawEnd
{
    /// <summary>The next request is awaited.</summary>
    KeepOpen,

    /// <summary>The connection is closed in the ordinary way (FIN).</summary>
    Close,

    /// <summary>The connection is reset (RST).</summary>
    Reset,

    /// <summary>Nothing more is sent, and the connection stays open until the client leaves or the server stops.</summary>
    Stall,
}

/// <summary>Any bytes at all as an answer, and what happens to the connection after them.</summary>
public sealed record RawResponse(byte[] Bytes, RawEnd End = RawEnd.KeepOpen)
{
    /// <summary>The connection is closed without an answer.</summary>
    public static RawResponse Cut { get; } = new([], RawEnd.Close);

    /// <summary>A well-formed answer; the charset of the content type is the caller's to say.</summary>
    public static RawResponse Json(int status, string body, params string[] headers) => Of(status, "application/json", Encoding.UTF8.GetBytes(body), headers);

    public static RawResponse Of(int status, string? contentType, byte[] body, params string[] headers)
    {
        var head = new StringBuilder($"HTTP/1.1 {status} X\r\n");
        if (contentType is not null) head.Append("Content-Type: ").Append(contentType).Append("\r\n");
        foreach (string header in headers) head.Append(header).Append("\r\n");
        if (status is not 204 and not 304) head.Append("Content-Length: ").Append(body.Length).Append("\r\n");
        return new RawResponse([.. Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), .. body]);
    }

    /// <summary>An answer whose end is the end of the connection: no length, no chunks.</summary>
    public static RawResponse WithoutLength(int status, string contentType, byte[] body) =>
        new([.. Encoding.Latin1.GetBytes($"HTTP/1.1 {status} X\r\nContent-Type: {contentType}\r\nConnection: close\r\n\r\n"), .. body], RawEnd.Close);

    /// <summary>The first bytes of the same answer, and then that end.</summary>
    public RawResponse CutAt(int bytes, RawEnd end) => new(Bytes[..Math.Min(bytes, Bytes.Length)], end);
}
