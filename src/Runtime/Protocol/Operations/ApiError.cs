using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace OfficeGest.Protocol;

/// <summary>The type of the response body for a failure status or a range of them.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiError
{
    private readonly ReadBody _read;

    private ApiError(string status, ReadBody read)
    {
        Status = status;
        _read = read;
    }

    private delegate object? ReadBody(ReadOnlySpan<byte> body);

    /// <summary>The status, <c>422</c>, or a range, <c>4XX</c>; empty for all other failures.</summary>
    public string Status { get; }

    /// <summary>Creates an instance.</summary>
    public static ApiError Of<T>(string status, JsonRead<T> read) => new(status, body => Read(body, read));

    /// <summary>Reads the body as the type that fits the status best; null if no type does or the body does not have that type.</summary>
    internal static object? Read(IReadOnlyList<ApiError> errors, int status, ReadOnlySpan<byte> body)
    {
        if (errors.Count == 0 || body.IsEmpty) return null;

        string exact = status.ToString(CultureInfo.InvariantCulture);
        ApiError? best = Find(errors, exact) ?? Find(errors, exact.Substring(0, 1) + "XX") ?? Find(errors, string.Empty);
        return best?._read(body);
    }

    private static ApiError? Find(IReadOnlyList<ApiError> errors, string status)
    {
        foreach (ApiError error in errors)
            if (error.Status == status) return error;
        return null;
    }

    private static object? Read<T>(ReadOnlySpan<byte> body, JsonRead<T> read)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            if (!reader.Read()) return null;

            var context = new JsonReadContext(null) { ReadsFailures = true, Clock = InstallationClock.Unknown };
            object? error = read(ref reader, context);
            return context.Unfit || reader.Read() ? null : error;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            // The status is still reported if the body cannot be read.
            return null;
        }
    }
}
