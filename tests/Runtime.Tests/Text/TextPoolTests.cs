using System.Text;
using System.Text.Json;
using CsCheck;
using OfficeGest.Protocol;
using OfficeGest.Text;
using Xunit;

namespace OfficeGest.Runtime.Tests.Text;

public class TextPoolTests
{
    private static readonly JsonRead<IReadOnlyList<string>> Read = JsonItem.List<string>(JsonItem.Scalar<StringScalar, string>!, false);

    // Few letters, so that texts come again, differ in one place and share a slot; bytes that are no UTF-8 among them.
    private static readonly Gen<byte[]> Bytes = Gen.OneOf(
        Gen.OneOf((byte)'a', (byte)'b').Array[0, TextPool.Longest],
        Gen.Byte.Array[0, 6],
        Gen.Char['a', 'z'].Array[0, 3].Select(letters => Encoding.UTF8.GetBytes(letters)),
        Gen.String[0, 6].Select(Encoding.UTF8.GetBytes));

    [Fact]
    public void A_pooled_text_is_the_one_that_decoding_gives() => Bytes.Array[1, 200].Sample(
        texts =>
        {
            var pool = new TextPool();
            foreach (byte[] text in texts) Assert.Equal(Utf8Text.Decode(text), pool.Get(text));
        },
        iter: 3_000);

    [Fact]
    public void A_list_is_read_as_its_items_are_one_by_one() => Gen.OneOf(Gen.String[0, 30], Gen.OneOf("PT", "Portugal", "Évora", "a\"b", "\u0000", "+351")).Array[0, 60].Sample(
        texts => Assert.Equal(texts.Select(Clean), List(JsonSerializer.SerializeToUtf8Bytes(texts.Select(Clean)))),
        iter: 3_000);

    [Fact]
    public void What_repeats_is_made_once()
    {
        IReadOnlyList<string> read = List("""["PT","PT","PT"]"""u8);

        Assert.Same(read[1], read[2]);
    }

    [Fact]
    public void Long_texts_are_not_kept()
    {
        string text = new('x', TextPool.Longest + 1);
        IReadOnlyList<string> read = List(JsonSerializer.SerializeToUtf8Bytes(new[] { text, text, text }));

        Assert.NotSame(read[1], read[2]);
    }

    private static IReadOnlyList<string> List(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        return Read(ref reader, JsonReadContext.Untracked)!;
    }

    // The serializer writes halves of surrogate pairs as replacement characters.
    private static string Clean(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
