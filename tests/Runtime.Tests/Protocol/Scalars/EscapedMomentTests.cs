using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using OfficeGest.Protocol;
using Xunit;

namespace OfficeGest.Runtime.Tests.Protocol.Scalars;

/// <summary>Servers on .NET escape the plus of an offset: such a date-time is read as quickly, and written back as if it had come without.</summary>
public class EscapedMomentTests
{
    private static readonly Gen<string> Texts = Gen.Select(
        Gen.DateTime[new DateTime(1, 1, 3), new DateTime(9999, 12, 28)],
        Gen.Int[-14 * 60, 14 * 60],
        Gen.OneOf("yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mm:ss.fffzzz", "yyyy-MM-dd't'HH:mm:sszzz", "yyyy-MM-dd HH:mm:sszzz"),
        (clock, minutes, form) => new DateTimeOffset(DateTime.SpecifyKind(clock, DateTimeKind.Unspecified), TimeSpan.FromMinutes(minutes)).ToString(form, CultureInfo.InvariantCulture));

    // Near misses: one character is another one.
    private static readonly Gen<string> Near = Gen.Select(
        Texts, Gen.Int[0, 40], Gen.OneOf('0', '9', '-', '+', 'Z', ' ', ':', '.', 'x'), (text, at, c) => at < text.Length ? text[..at] + c + text[(at + 1)..] : text);

    [Fact]
    public void Escapes_change_neither_the_value_nor_what_is_kept() => Gen.Select(Gen.OneOf(Texts, Near), Gen.Int[0, 40], Gen.Bool, Gen.OneOf("X4", "x4")).Sample(
        (text, at, all, form) =>
        {
            (bool read, DateTimeOffset value, bool asWritten) plain = Read(text);

            Assert.Equal(plain, Read(Escape(text, at, all, form)));
        },
        iter: 20_000);

    [Fact]
    public void What_is_as_we_write_it_is_what_we_write() => Gen.OneOf(Texts, Near).Sample(
        text =>
        {
            (bool read, DateTimeOffset value, bool asWritten) = Read(text);
            if (read) Assert.Equal(text == default(DateTimeScalar).Text(value), asWritten);
        },
        iter: 20_000);

    [Fact]
    public void Every_moment_that_the_serializer_reads_is_the_same_here() => Gen.OneOf(Texts, Near).Sample(
        text =>
        {
            (bool read, DateTimeOffset value, _) = Read(text);
            if (read && text[10] == 'T') Assert.Equal(JsonSerializer.Deserialize<DateTimeOffset>($"\"{text}\""), value);
        },
        iter: 20_000);

#if NET
    [Fact]
    public void An_escaped_plus_costs_no_memory()
    {
        byte[] json = "\"2026-07-01T08:00:00\\u002B01:00\""u8.ToArray();
        Count(json);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Count(json);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Count(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        Assert.True(default(DateTimeScalar).TryRead(ref reader, out DateTimeOffset value) && default(DateTimeScalar).IsAsWritten(ref reader, value));
    }
#endif

    private static (bool Read, DateTimeOffset Value, bool AsWritten) Read(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes("\"" + text + "\""));
        reader.Read();
        bool read = default(DateTimeScalar).TryRead(ref reader, out DateTimeOffset value);
        return (read, value, read && default(DateTimeScalar).IsAsWritten(ref reader, value));
    }

    private static string Escape(string text, int at, bool all, string form)
    {
        var escaped = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            if (all || i == at || text[i] == '+') escaped.Append("\\u").Append(((int)text[i]).ToString(form, CultureInfo.InvariantCulture));
            else escaped.Append(text[i]);
        }

        return escaped.ToString();
    }
}
