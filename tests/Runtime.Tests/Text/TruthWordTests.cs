using System.Text;
using CsCheck;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;
using OfficeGest.Text;

namespace OfficeGest.Runtime.Tests.Text;

public class TruthWordTests
{
    private static readonly (string Word, bool Value)[] Words = [.. TruthWords.Pairs.SelectMany(static pair => new[] { (pair.True, true), (pair.False, false) })];

    [Theory]
    [InlineData("S", true)]
    [InlineData("N", false)]
    [InlineData("Sim", true)]
    [InlineData("NÃO", false)]
    [InlineData("nao", false)]
    [InlineData("v", true)]
    [InlineData("Sí", true)]
    [InlineData(" yes ", true)]
    [InlineData("0", false)]
    public void Words_for_true_and_false_are_read_and_reported(string word, bool value)
    {
        Reading.Result<bool> read = Reading.Of<bool>($"\"{word}\"", JsonReading.Value<BooleanScalar, bool>, null);
        read.IsCoerced.ShouldBeTrue();
        read.Value.ShouldBe(value);
    }

    [Fact]
    public void Each_word_is_read_in_every_case_and_normal_form_and_reported() =>
        Gen.Select(Pick.One(Words), Gen.ULong, Pick.One(NormalizationForm.FormC, NormalizationForm.FormD)).Sample(
            static (pair, upper, form) =>
            {
                string word = string.Concat(pair.Word.Select((c, i) => (upper >> i & 1) == 0 ? c : char.ToUpperInvariant(c))).Normalize(form);
                Reading.Result<bool> read = Reading.Of<bool>($"\"{word}\"", JsonReading.Value<BooleanScalar, bool>, null);
                read.IsCoerced.ShouldBeTrue(word);
                read.Value.ShouldBe(pair.Value, word);
            },
            iter: 2000);

    [Fact]
    public void No_word_has_two_meanings() =>
        Words.GroupBy(static pair => Collation.Fold(pair.Word)).ShouldAllBe(static meanings => meanings.Select(static pair => pair.Value).Distinct().Count() == 1);

    [Theory]
    [InlineData("ativo")]
    [InlineData("inativo")]
    [InlineData("o")]
    [InlineData("x")]
    [InlineData("talvez")]
    [InlineData("2")]
    [InlineData("-1")]
    [InlineData("sims")]
    [InlineData("null")]
    public void A_word_that_does_not_surely_mean_one_is_kept(string word)
    {
        string json = $"\"{word}\"";
        Reading.Of<bool>(json, JsonReading.Value<BooleanScalar, bool>, null).IsKept(json).ShouldBeTrue();
    }
}
