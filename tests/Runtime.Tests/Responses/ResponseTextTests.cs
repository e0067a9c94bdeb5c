using System.Text;
using CsCheck;
using OfficeGest.Responses;

namespace OfficeGest.Runtime.Tests.Responses;

public class ResponseTextTests
{
    private const string Json = """{"message":"Inválido","preço":"5 €"}""";

    private static readonly byte[] Likely = [0, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0xC3, 0xED, 0xF4, 0x1B, (byte)'{', (byte)'"', (byte)'~'];

    private static readonly string[] SingleByte =
    [
        .. new[] { 874, 1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258 }.Select(page => $"windows-{page}"),
        .. new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 13, 15 }.Select(part => $"iso-8859-{part}"),
    ];

    public static TheoryData<string> SingleByteNames => [.. SingleByte];

    public static TheoryData<string> Unicode => ["utf-8", "utf-16", "utf-16BE", "utf-32", "utf-32BE"];

    [Theory]
    [MemberData(nameof(SingleByteNames))]
    public void Every_byte_of_the_windows_and_iso_charsets_is_read_as_dotnet_reads_it(string name)
    {
        byte[] all = [.. Enumerable.Range(1, 255).Select(b => (byte)b)];
        string expected = (CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name)).GetString(all);
        Read(all, name).ShouldBe((expected, null));
    }

    [Theory]
    [InlineData("Windows-1252", "€")]
    [InlineData("cp1252", "€")]
    [InlineData("x-cp1252", "€")]
    [InlineData("ISO_8859-15:1998", "\u0080")]
    [InlineData("iso8859-15", "\u0080")]
    [InlineData("latin9", "\u0080")]
    [InlineData("latin1", "\u0080")]
    [InlineData("L-1", "€")]
    public void A_charset_has_many_spellings(string name, string expected) => Read([0x80], name).Text.ShouldBe(expected);

    [Theory]
    [InlineData("iso-8859-10", "ĄĸŊ")]
    [InlineData("iso-8859-14", "ḂŵỲ")]
    [InlineData("iso-8859-16", "ĄŐț")]
    public void Parts_of_iso_8859_that_dotnet_does_not_know_are_read_too(string name, string expected)
    {
        byte[] bytes = name switch { "iso-8859-10" => [0xA1, 0xFF, 0xAF], "iso-8859-14" => [0xA1, 0xF0, 0xAC], _ => [0xA1, 0xD5, 0xFE] };
        Read(bytes, name).Text.ShouldBe(expected);
    }

    [Theory]
    [MemberData(nameof(Unicode))]
    public void A_byte_order_mark_says_more_than_what_is_declared(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Json)];
        foreach (string? declared in (string?[])[null, name, "utf-8", "iso-8859-1", "utf-7", "none"]) Read(bytes, declared).ShouldBe((Json, null), declared);
    }

    [Theory]
    [MemberData(nameof(Unicode))]
    public void Json_in_unicode_needs_no_mark_and_no_name(string name)
    {
        byte[] bytes = Encoding.GetEncoding(name).GetBytes(Json);
        Read(bytes, null).ShouldBe((Json, null));
        Read(bytes, name).ShouldBe((Json, null));
        Read(bytes, "utf-16").ShouldBe((Json, name == "utf-8" ? "charset=utf-16" : null));
    }

    [Theory]
    [InlineData("utf-7")]
    [InlineData("unicode-1-1-utf-7")]
    [InlineData("no-such-charset")]
    [InlineData("***")]
    public void A_charset_that_is_rejected_or_unknown_is_reported_and_read_as_utf8(string name) =>
        Read(Encoding.UTF8.GetBytes(Json), name).ShouldBe((Json, "charset=" + name.Replace('*', '?')));

    [Fact]
    public void Latin_text_without_a_declared_charset_is_recognized_and_reported()
    {
        Read(Encoding.Latin1.GetBytes("""{"message":"Inválido, obrigatório"}"""), null).ShouldBe(("""{"message":"Inválido, obrigatório"}""", "not utf-8"));
        Read([.. Encoding.Latin1.GetBytes("Preço 5 "), 0x80], "utf-8").ShouldBe(("Preço 5 €", "not utf-8"));
    }

    [Fact]
    public void A_damaged_character_among_good_ones_is_a_replacement_character()
    {
        Read([.. "Inválido "u8, 0xC3, (byte)'"'], null).ShouldBe(("Inválido \uFFFD\"", "not utf-8"));
        Read([.. "cut: "u8, 0xC3], null).ShouldBe(("cut: \uFFFD", "not utf-8"));
    }

    [Fact]
    public void Bytes_that_are_utf8_already_are_not_copied()
    {
        ReadOnlyMemory<byte> bytes = Encoding.UTF8.GetBytes(Json);
        ResponseText.Of(bytes, null).Utf8.Equals(bytes).ShouldBeTrue();
        ResponseText.Of(new byte[] { 0xEF, 0xBB, 0xBF, (byte)'1' }, null).Utf8.ToArray().ShouldBe("1"u8.ToArray());
    }

    [Theory]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("application/json; charset=\"iso-8859-1\"")]
    [InlineData("application/json;charset='ISO-8859-1'")]
    [InlineData("application/json;;; charset=iso-8859-1; charset=utf-7")]
    [InlineData("application/json, charset=iso-8859-1")]
    [InlineData("charset=iso-8859-1")]
    public void A_malformed_content_type_still_has_its_charset(string contentType)
    {
        using var response = new HttpResponseMessage { Content = new ByteArrayContent([]) };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", contentType).ShouldBeTrue();
        var text = ResponseText.Of(response, new byte[] { (byte)'a', 0xE7 });
        Encoding.UTF8.GetString(text.Utf8.Span).ShouldBe("aç");
        text.Oddity.ShouldBeNull();
    }

    [Fact]
    public void Whatever_the_bytes_and_the_charset_are_the_text_is_valid_utf8()
    {
        string[] names = [.. SingleByte, "utf-8", "utf-16", "utf-16BE", "utf-32", "utf-32BE", "utf-7", "us-ascii", "", "???", "\0", .. CodePagesEncodingProvider.Instance.GetEncodings().Select(known => known.Name)];
        Gen<byte> biased = Gen.Frequency((1, Gen.Byte), (1, Gen.Int[0, Likely.Length - 1].Select(i => Likely[i])));
        Gen.Select(biased.Array[0, 40], Gen.Int[0, names.Length - 1].Select(i => names[i])).Sample(
            input => new UTF8Encoding(false, true).GetCharCount(ResponseText.Of(input.Item1, input.Item2).Utf8.Span) >= 0, iter: 20_000);
    }

    [Fact]
    public void Valid_utf8_comes_back_as_it_is() => Gen.String.Sample(text =>
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        string expected = Encoding.UTF8.GetString(bytes);
        (string read, string? oddity) = Read([(byte)'"', (byte)'"', .. bytes], null);
        return oddity is null && read == "\"\"" + expected;
    });

    private static (string Text, string? Oddity) Read(byte[] bytes, string? charset)
    {
        var text = ResponseText.Of(bytes, charset);
        return (Encoding.UTF8.GetString(text.Utf8.Span), text.Oddity);
    }
}
