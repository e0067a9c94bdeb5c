using OfficeGest.Protocol;

namespace OfficeGest.Runtime.Tests.Protocol.Json;

/// <summary>A value that the spec fixes.</summary>
public class ConstantReadingTests
{
    [Theory]
    [InlineData("order", "order", "")]
    [InlineData("offer", "order", "UnknownEnumValue $.kind offer")]
    [InlineData(null, "order", "")]
    public void Another_text_is_kept_and_reported(string? value, string constant, string drift) =>
        Drift(context => JsonReading.Constant(value, context, "kind", constant).ShouldBe(value)).ShouldBe(drift);

    [Theory]
    [InlineData(2L, "")]
    [InlineData(3L, "UnknownEnumValue $.kind 3")]
    [InlineData(null, "")]
    public void Another_number_is_kept_and_reported(long? value, string drift) =>
        Drift(context => JsonReading.Constant(value, context, "kind", 2L).ShouldBe(value)).ShouldBe(drift);

    [Theory]
    [InlineData(true, "")]
    [InlineData(false, "UnknownEnumValue $.kind false")]
    public void The_opposite_is_kept_and_reported(bool? value, string drift) =>
        Drift(context => JsonReading.Constant(value, context, "kind", true).ShouldBe(value)).ShouldBe(drift);

    private static string Drift(Action<JsonReadContext> read)
    {
        var monitor = new DriftMonitor(TimeProvider.System);
        read(new JsonReadContext(new DriftRecorder(monitor, new ApiOperation("op", "GET", "/x"))));
        return string.Join("; ", monitor.GetReport().Entries.Select(static entry => $"{entry.Kind} {entry.Path} {string.Join(",", entry.Received.Keys)}"));
    }
}
