using System.Text;
using System.Text.Json;
using OfficeGest.Protocol;

namespace OfficeGest.Runtime.Tests.Support;

/// <summary>One value, read as a property named <c>x</c>.</summary>
internal static class Reading
{
    public delegate T? Read<T>(ref Utf8JsonReader reader, JsonReadContext context, string name, bool nullable, ref AdditionalProperties? additional)
        where T : struct;

    public static Result<T> Of<T>(string json, Read<T> read, TimeZoneInfo? zone)
        where T : struct
    {
        var monitor = new DriftMonitor(TimeProvider.System);
        var context = new JsonReadContext(new DriftRecorder(monitor, new ApiOperation("op", "GET", "/x"))) { Dates = DateCoercions.Of(zone) };
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes("{\"x\":" + json + "}"));
        reader.Read();
        AdditionalProperties? additional = null;
        context.NextProperty(ref reader, out _);
        T? value = read(ref reader, context, "x", false, ref additional);
        reader.Read().ShouldBeTrue();
        reader.TokenType.ShouldBe(JsonTokenType.EndObject);
        return new Result<T>(value, [.. monitor.GetReport().Entries.Select(static entry => entry.Kind)], additional?.Unreadable.TryGetValue("x", out JsonElement kept) == true ? kept.GetRawText() : null);
    }

    public sealed record Result<T>(T? Value, DriftKind[] Drift, string? Kept)
        where T : struct
    {
        public bool IsExact => Value is not null && Drift.Length == 0 && Kept is null;

        public bool IsCoerced => Value is not null && Drift is [DriftKind.TypeCoerced] && Kept is null;

        /// <summary>Null, kept as it came, and told.</summary>
        public bool IsKept(string json) => Value is null && Drift is [DriftKind.TypeMismatch] && Kept == json;
    }
}
