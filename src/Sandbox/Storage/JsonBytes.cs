using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OfficeGest.Sandbox.Storage;

/// <summary>Writes JSON into a new byte array.</summary>
internal static class JsonBytes
{
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    public static ReadOnlyMemory<byte> Write<T>(T source, Action<Utf8JsonWriter, T> write)
    {
        // The buffer is not shared while in use: writing one row may write another one.
        var buffer = _buffer ?? new ArrayBufferWriter<byte>(4096);
        _buffer = null;
        using (var writer = new Utf8JsonWriter(buffer, Options))
            write(writer, source);
        var bytes = buffer.WrittenSpan.ToArray();
        buffer.ResetWrittenCount();
        _buffer = buffer;
        return bytes;
    }
}
