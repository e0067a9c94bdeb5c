using System.Text.Json;
using Acme.Odd;
using Acme.OfficeGest;

namespace OfficeGest.EndToEnd.Tests;

/// <summary>What reading makes of an answer, through emitted code.</summary>
public class MeaningTests
{
    [Theory]
    [InlineData("Europe/Lisbon", "2026-07-01T09:00:00")]
    [InlineData("Atlantic/Azores", "2026-07-01T08:00:00")]
    public async Task A_moment_is_the_clock_of_the_installation(string zone, string expected)
    {
        await using OddClient og = OddServer.Answering(
            """{"data":{"id":1,"at":"2026-07-01T08:00:00.000000Z","payment":{"kind":"card","number":"1","paid":"2026-07-01T08:00:00Z"}}}""",
            options => options.TimeZone = TimeZoneInfo.FindSystemTimeZoneById(zone));
        Thing thing = await og.Things.GetAsync("1");
        thing.At.ShouldBe(DateTime.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
        thing.Payment!.AsCard!.Paid.ShouldBe(thing.At);
        Drift(og).ShouldBe("TypeCoerced $.data.at, TypeCoerced $.data.payment.paid");
    }

    [Fact]
    public async Task A_clock_is_a_moment_by_the_clock_of_the_installation_and_a_time_is_not_lost()
    {
        await using OddClient og = OddServer.Answering("""{"data":{"id":1,"stamp":"2026-07-01 09:00:00","made":"2026-07-01 08:30:00","active":"S"}}""");
        Thing thing = await og.Things.GetAsync("1");
        thing.Stamp!.Value.UtcDateTime.ShouldBe(new DateTime(2026, 7, 1, 8, 0, 0));
        thing.Made.ShouldBeNull();
        thing.AdditionalProperties.Unreadable["made"].GetString().ShouldBe("2026-07-01 08:30:00");
        thing.Active.ShouldBe(true);
        Drift(og).ShouldBe("TypeCoerced $.data.active, TypeCoerced $.data.stamp, TypeMismatch $.data.made");
    }

    [Theory]
    [InlineData("REVISAO", true)]
    [InlineData("revisa\u0303o ", true)]
    [InlineData("Revisões", false)]
    public async Task An_exact_filter_accepts_what_the_database_takes_for_equal(string name, bool accepted)
    {
        await using OddClient og = OddServer.Answering($$$"""{"data":[{"id":1,"name":"{{{name}}}"}],"meta":{"current_page":1,"has_more":false}}""");
        Task<IReadOnlyList<Thing>> rows = og.Things.List(new() { Description = "Revisão" }).ToListAsync();
        if (accepted) (await rows).Count.ShouldBe(1);
        else await Should.ThrowAsync<FilterIgnoredException>(rows);
    }

    [Theory]
    [InlineData("""{"kind":"cheque","bank":"x"}""", "UnknownEnumValue $.data.payment.kind")]
    [InlineData("""{"kind":null,"number":"1"}""", "UnexpectedNull $.data.payment.kind")]
    [InlineData("""{"number":"1"}""", "MissingField $.data.payment.kind")]
    [InlineData("""{"kind":{"a":1}}""", "TypeMismatch $.data.payment.kind")]
    [InlineData("\"card\"", "TypeMismatch $.data.payment")]
    [InlineData("[1,2]", "TypeMismatch $.data.payment")]
    [InlineData("""{"kind":"card","number":"1","new":1}""", "UnknownField $.data.payment.new")]
    [InlineData("""{"kind":"card"}""", "MissingField $.data.payment.number")]
    [InlineData("""{"kind":"card","number":null}""", "UnexpectedNull $.data.payment.number")]
    [InlineData("""{"kind":"card","number":12}""", "TypeCoerced $.data.payment.number")]
    [InlineData("""{"kind":"card","number":[12]}""", "TypeMismatch $.data.payment.number")]
    [InlineData("""{"kind":"card","number":"1","month":"7"}""", "TypeCoerced $.data.payment.month")]
    [InlineData("""{"kind":"card","number":"1","valid":"maybe"}""", "UnknownEnumValue $.data.payment.valid")]
    [InlineData("""{"kind":"card","number":"1"}""", "")]
    [InlineData("null", "")]
    public async Task Every_kind_of_drift_in_a_union_is_reported(string payment, string drift)
    {
        await using OddClient og = OddServer.Answering($$$"""{"data":{"id":1,"payment":{{{payment}}}}}""");
        await og.Things.GetAsync("1");
        Drift(og).ShouldBe(drift);
    }

    [Theory]
    [InlineData("""{"lines":[1]}""", "TypeMismatch $.data.reference")]
    [InlineData("true", "TypeMismatch $.data.reference")]
    [InlineData("1.5", "TypeMismatch $.data.reference")]
    [InlineData("""{"series":"A","lines":[1,"2",null],"new":1}""", "TypeCoerced $.data.reference.lines[*], UnexpectedNull $.data.reference.lines[*], UnknownField $.data.reference.new")]
    [InlineData("""["a",5]""", "TypeCoerced $.data.reference[*]")]
    [InlineData("12", "")]
    public async Task Every_kind_of_drift_in_a_union_without_discriminator_is_reported(string reference, string drift)
    {
        await using OddClient og = OddServer.Answering($$$"""{"data":{"id":1,"reference":{{{reference}}}}}""");
        await og.Things.GetAsync("1");
        Drift(og).ShouldBe(drift);
    }

    [Fact]
    public async Task Drift_in_the_unions_of_a_list_is_counted_once_an_item()
    {
        await using OddClient og = OddServer.Answering("""{"data":{"id":1,"payments":[{"kind":"cheque"},{"kind":"card","number":"1","new":1},7,{"kind":"cheque"},{"number":"2"}]}}""");
        Thing thing = await og.Things.GetAsync("1");
        thing.Payments!.Count.ShouldBe(5);
        og.Drift.GetReport().Entries.Select(static entry => (entry.Kind, entry.Path, entry.Count)).ShouldBe(
            [
                (DriftKind.MissingField, "$.data.payments[*].kind", 1), (DriftKind.TypeMismatch, "$.data.payments[*]", 1),
                (DriftKind.UnknownEnumValue, "$.data.payments[*].kind", 2), (DriftKind.UnknownField, "$.data.payments[*].new", 1),
            ],
            ignoreOrder: true);
    }

    [Fact]
    public async Task A_policy_throws_for_what_is_reported_in_a_union()
    {
        await using OddClient og = OddServer.Answering(
            """{"data":{"id":1,"payment":{"kind":"cheque"}}}""", options => options.Drift = DriftPolicy.Observe.With(DriftKind.UnknownEnumValue, DriftAction.Throw));
        await Should.ThrowAsync<DriftException>(og.Things.GetAsync("1"));
    }

    [Fact]
    public async Task No_record_shows_a_secret()
    {
        new LoginRequest { Username = "integracao", Password = "p4ssw0rd!" }.ToString().ShouldBe("LoginRequest { Username = \"integracao\", Password = *** }");
        string token = new AuthToken { Token = "t0k3n!", AccessToken = "t0k3n!", ExpiresIn = 3600 }.ToString();
        token.ShouldContain("Token = ***, AccessToken = ***, ExpiresIn = 3600");
        token.ShouldNotContain("t0k3n!");

        await using OddClient og = OddServer.Answering("""{"data":{"id":1,"payment":{"kind":"card","number":"4111!"},"payments":[{"kind":"card","number":"4111!"},{"kind":"cheque","number":"4111!"}]}}""");
        Thing thing = await og.Things.GetAsync("1");
        thing.ToString().ShouldContain("Number = ***");
        thing.ToString().ShouldNotContain("4111!");
        thing.Payments!.ShouldAllBe(static payment => !payment.ToString()!.Contains("4111!"));
        thing.Payments![1].AsUnknown!.Value.GetProperty("number").GetString().ShouldBe("4111!");
    }

    [Fact]
    public async Task A_null_in_a_required_key_is_reported_and_written_back_and_not_missing()
    {
        await using OddClient og = OddServer.Answering("""{"data":{"id":null,"name":"a"}}""");
        Thing thing = await og.Things.GetAsync("1");
        thing.Id.ShouldBe(0);
        thing.AdditionalProperties.Missing.ShouldBeEmpty();
        JsonSerializer.Serialize(thing).ShouldBe("""{"id":null,"name":"a"}""");
        Drift(og).ShouldBe("UnexpectedNull $.data.id");
    }

    private static string Drift(OddClient og) =>
        string.Join(", ", og.Drift.GetReport().Entries.OrderBy(static entry => entry.Kind.ToString(), StringComparer.Ordinal).ThenBy(static entry => entry.Path, StringComparer.Ordinal).Select(static entry => $"{entry.Kind} {entry.Path}"));
}
