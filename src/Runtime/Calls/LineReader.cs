using System.Text;
using OfficeGest.Protocol;

namespace OfficeGest.Calls;

/// <summary>Reads the lines of a stream as they arrive, each up to the size limit.</summary>
internal sealed class LineReader(Stream stream, ApiOperation operation, int maximum) : IDisposable
{
    private readonly byte[] _buffer = new byte[8192];
    private readonly MemoryStream _line = new();
    private int _start;
    private int _end;
    private bool _first = true;

    /// <returns>The line without its line break; null at the end of the stream.</returns>
    public async Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            int end = Array.IndexOf(_buffer, (byte)'\n', _start, _end - _start);
            int length = (end < 0 ? _end : end) - _start;
            if (_line.Length + length > maximum) throw new OfficeGestResponseException($"A line of the response is longer than {maximum} bytes.", CallFacts.Unknown(operation));

            _line.Write(_buffer, _start, length);
            _start = end < 0 ? _end : end + 1;
            if (end >= 0) return Take();

            _start = 0;
#if NET
            _end = await stream.ReadAsync(_buffer.AsMemory(), cancellationToken).ConfigureAwait(false);
#else
            _end = await stream.ReadAsync(_buffer, 0, _buffer.Length, cancellationToken).ConfigureAwait(false);
#endif
            if (_end == 0) return _line.Length > 0 ? Take() : null;
        }
    }

    public void Dispose()
    {
        _line.Dispose();
        stream.Dispose();
    }

    private string Take()
    {
        string line = Encoding.UTF8.GetString(_line.GetBuffer(), 0, (int)_line.Length).TrimEnd('\r');
        _line.SetLength(0);
        if (_first) line = line.TrimStart('\uFEFF');
        _first = false;
        return line;
    }
}
