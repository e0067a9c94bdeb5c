using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace OfficeGest.Runtime.Tests.Support;

/// <summary>What a server saw of the requests on its connections.</summary>
internal sealed class Ledger
{
    private int _commits;
    private int _connections;

    /// <summary>How many requests arrived whole, and were carried out.</summary>
    public int Commits => _commits;

    public int Connections => _connections;

    public void Commit() => Interlocked.Increment(ref _commits);

    public void Connect() => Interlocked.Increment(ref _connections);
}

/// <summary>
/// One end of a connection without a socket: carries out each request that arrives whole, answers it, and fails with the given exception when the next
/// byte over a limit is written or read.
/// </summary>
internal sealed class FaultyConnection(Ledger ledger, byte[] response, int writable, int readable, Func<Exception> fault) : Stream
{
    private readonly List<byte> _received = [];
    private readonly Queue<byte> _toSend = new();
    private readonly SemaphoreSlim _answered = new(0);
    private int _written;
    private int _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>A handler whose connections are these.</summary>
    public static SocketsHttpHandler Handler(Ledger ledger, Func<Stream> connect) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,

        // A trace that another test listens to would make requests longer than they were measured.
        ActivityHeadersPropagator = null,
        ConnectCallback = (_, _) =>
        {
            ledger.Connect();
            return new ValueTask<Stream>(connect());
        },
    };

    /// <summary>The exception of a socket as its stream wraps it, or bare.</summary>
    public static Exception Fault(SocketError error, bool bare)
    {
        var socket = new SocketException((int)error);
        return bare ? socket : new IOException("The connection failed: " + error, socket);
    }

    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.IsEmpty) return 0;

        // An idle connection waits for the next response.
        while (_toSend.Count == 0 && _read < readable) await _answered.WaitAsync(cancellationToken);

        int given = Math.Min(Math.Min(buffer.Length, _toSend.Count), readable - _read);
        if (given == 0) throw fault();

        for (int i = 0; i < given; i++) buffer.Span[i] = _toSend.Dequeue();
        _read += given;
        return given;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int taken = Math.Min(buffer.Length, writable - _written);
        _received.AddRange(buffer.Span[..taken]);
        _written += taken;
        if (IsWhole())
        {
            ledger.Commit();
            _received.Clear();
            foreach (byte b in response) _toSend.Enqueue(b);
            _answered.Release();
        }

        if (taken < buffer.Length) throw fault();

        return default;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private bool IsWhole()
    {
        string text = Encoding.Latin1.GetString([.. _received]);
        int end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0) return false;

        const string Name = "Content-Length: ";
        int at = text.IndexOf(Name, StringComparison.Ordinal);
        int length = at < 0 || at > end ? 0 : int.Parse(text[(at + Name.Length)..text.IndexOf('\r', at)], CultureInfo.InvariantCulture);
        return text.Length - end - 4 >= length;
    }
}
