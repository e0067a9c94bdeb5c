using CsCheck;
using OfficeGest.Tests;

namespace OfficeGest.Runtime.Tests.Drift;

public class FieldNameTests
{
    [Fact]
    public void A_value_is_never_taken_for_the_name_of_a_field() => Planted.Value.Sample(static key => FieldName.Shown(key) == FieldName.Hidden, iter: 20_000);

    [Fact]
    public void Words_that_fields_are_named_with_are_shown() => Planted.Field.Sample(static key => FieldName.Shown(key) == key, iter: 20_000);

    [Theory]
    [InlineData("sk_live_aB3dE6gH9jK2")]
    [InlineData("QmFzZTY0U2VjcmV0")]
    [InlineData("aGVsbG8gd29y")]
    [InlineData("Albertina_Figueiredo")]
    [InlineData("figueiredo-bettencourt")]
    [InlineData("JMFigueiredo")]
    [InlineData("carro-AA-11-BB")]
    [InlineData("carro_aa_11_bb")]
    [InlineData("AA-00-BB")]
    [InlineData("aa11bb")]
    [InlineData("bmx1234")]
    [InlineData("tel_912_345_678")]
    [InlineData("nif501_234_567")]
    [InlineData("rua_das_flores_123")]
    [InlineData("PT500000000")]
    [InlineData("PT50000201231234567890154")]
    [InlineData("maria@example.pt")]
    [InlineData("maria_example")]
    [InlineData("mariaExample")]
    [InlineData("João")]
    [InlineData("Joao Santos")]
    [InlineData("500000000")]
    [InlineData("A7X")]
    [InlineData("T1")]
    [InlineData("KWJRTXB")]
    [InlineData("xkcdqwrtp")]
    [InlineData("")]
    [InlineData("_")]
    [InlineData("___")]
    [InlineData("a__b")]
    [InlineData("name_")]
    [InlineData("2fa")]
    [InlineData("(key)")]
    public void A_key_that_may_be_a_value_is_hidden(string key) => FieldName.Shown(key).ShouldBe(FieldName.Hidden);

    [Theory]
    [InlineData("new")]
    [InlineData("loyalty_points")]
    [InlineData("co2_class")]
    [InlineData("phone2")]
    [InlineData("address_line_2")]
    [InlineData("top10")]
    [InlineData("postalCode")]
    [InlineData("hasVAT")]
    [InlineData("VATNumber")]
    [InlineData("StartHour")]
    [InlineData("EndHourLunch")]
    [InlineData("SkipWeekends")]
    [InlineData("NIF")]
    [InlineData("TOTAL_VALUE")]
    [InlineData("novoCampo_2")]
    [InlineData("_links")]
    [InlineData("__isNext")]
    [InlineData("id")]
    [InlineData("x")]
    public void A_name_of_a_field_is_shown(string key) => FieldName.Shown(key).ShouldBe(key);

    [Theory]
    [InlineData("XPTO", true)]
    [InlineData("EM_CURSO", true)]
    [InlineData("on-hold", true)]
    [InlineData("CONCLUÍDO", true)]
    [InlineData("Maria", false)]
    [InlineData("JOÃO", false)]
    [InlineData("Em curso", false)]
    [InlineData("sk_live_aB3dE6gH9jK2", false)]
    [InlineData("QmFzZTY0U2VjcmV0", false)]
    [InlineData("500000000", false)]
    [InlineData("", false)]
    public void A_code_reads_like_words(string value, bool isCode) => FieldName.IsCode(value).ShouldBe(isCode);
}
