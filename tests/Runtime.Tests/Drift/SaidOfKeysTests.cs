using System.Text.Json;
using CsCheck;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Drift;

/// <summary>What a customer's key or text leaves in log, report, event, exception, trace and metric: nothing.</summary>
public class SaidOfKeysTests
{
    private static readonly Gen<string> Value = Planted.Value.Where(static key => key.Length > 7);

    [Fact]
    public async Task A_key_that_may_be_a_value_is_kept_for_the_program_and_never_reported() =>
        await Gen.Select(Value.Array[1, 4], Gen.Bool, Gen.Int[1, 3]).SampleAsync(
            static async (keys, throws, rows) =>
            {
                using var heard = new Heard();
                string unknown = string.Concat(keys.Select(static key => $",{JsonSerializer.Serialize(key)}:\"x\""));
                string row = $$"""{"id":1{{unknown}},"country":{"id":2{{unknown}}},"lines":[{"id":3{{unknown}}}]}""";
                ApiTransport transport = Create(heard, $$"""{"data":[{{string.Join(",", Enumerable.Repeat(row, rows))}}],"meta":{"has_more":false}{{unknown}}}""", throws ? DriftPolicy.Throw : DriftPolicy.Observe.WithExamples());
                if (throws) Say(heard, await Should.ThrowAsync<DriftException>(transport.Customers().ToListAsync()));
                else (await transport.Customers().ToListAsync())[0].AdditionalProperties.Count.ShouldBe(keys.Distinct().Count());

                (await SaidAsync(heard, transport)).ShouldSatisfyAllConditions([.. keys.Select(static key => (Action<string>)(said => said.ShouldNotContain(key)))]);
                IReadOnlyList<DriftEntry> entries = transport.Drift.GetReport().Entries;
                entries.Select(static entry => entry.Path).ShouldBe(["$.data[*].country['(key)']", "$.data[*].lines[*]['(key)']", "$.data[*]['(key)']", "$['(key)']"], ignoreOrder: true);
                entries.ShouldAllBe(static entry => entry.Received.Keys.Single() == "string" && entry.Examples.Count < 2);
            },
            iter: 300);

    [Fact]
    public async Task A_new_field_is_reported_by_its_name() =>
        await Planted.Field.SampleAsync(
            static async field =>
            {
                using var heard = new Heard();
                ApiTransport transport = Create(heard, $$"""{"data":[{"id":1,"{{field}}x":1}],"meta":{"has_more":false} }""", DriftPolicy.Observe);
                await transport.Customers().ToListAsync();
                string path = transport.Drift.GetReport().Entries.ShouldHaveSingleItem().Path;
                heard.Logged.Single(static line => line.StartsWith("6 ", StringComparison.Ordinal)).ShouldContain($"UnknownField at {path} of listCustomers");
            },
            iter: 100);

    [Theory]
    [InlineData("maria@example.pt", "(e-mail)")]
    [InlineData("AA-00-BB", "(plate)")]
    [InlineData("+351 912 345 678", "(number)")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0", "(token)")]
    [InlineData("A\\r\\n2026-01-01 forged\\u001b[31m\\u202e", @"A\u000d\u000a2026-01-01 forged\u001b[31m\u202e")]
    [InlineData("awaiting_customer_confirmation", "awaiting_customer_confirmation")]
    [InlineData("Em curso", "Em curso")]
    public async Task A_value_of_an_enumeration_is_reported_scrubbed_and_on_one_line(string json, string told)
    {
        using var heard = new Heard();
        ApiTransport transport = Create(heard, $$$"""{"data":{"status":"{{{json}}}"}}""", DriftPolicy.Observe);
        await transport.SendAsync<Ticket>(new ApiRequest(Api.GetCustomer).SetPath("customer", "1"), Ticket.ReadJson, default);
        transport.Drift.GetReport().Entries.ShouldHaveSingleItem().Received.Keys.ShouldBe([told]);
        heard.Logged.Single(static line => line.StartsWith("6 ", StringComparison.Ordinal)).ShouldEndWith($"(received: {told}) ");
    }

    [Fact]
    public async Task A_value_of_an_enumeration_is_cut_wherever_it_is_reported()
    {
        using var heard = new Heard();
        ApiTransport transport = Create(heard, $$$"""{"data":{"status":"{{{new string('\u00e9', 500_000)}}}"}}""", DriftPolicy.Throw);
        Say(heard, await Should.ThrowAsync<DriftException>(transport.SendAsync<Ticket>(new ApiRequest(Api.GetCustomer).SetPath("customer", "1"), Ticket.ReadJson, default)));
        heard.Logged.Single(static line => line.StartsWith("6 ", StringComparison.Ordinal)).Length.ShouldBeLessThan(250);
        (await SaidAsync(heard, transport)).ShouldNotContain(new string('\u00e9', 65));
    }

    [Fact]
    public async Task Of_more_different_keys_than_an_object_has_fields_none_is_reported()
    {
        using var heard = new Heard();
        string[] keys = [.. Enumerable.Range(0, 500).Select(static i => $"word{(char)('a' + (i % 26))}{(char)('a' + (i / 26))}")];
        ApiTransport transport = Create(heard, $$"""{"data":[{"id":1,{{string.Join(",", keys.Select(static key => $"\"{key}\":1"))}}}],"meta":{"has_more":false} }""", DriftPolicy.Observe);
        (await transport.Customers().ToListAsync())[0].AdditionalProperties.Keys.ShouldBe(keys);
        IReadOnlyList<DriftEntry> entries = transport.Drift.GetReport().Entries;
        entries.Count.ShouldBe(UnknownKeys.Maximum + 1);
        entries.Single(static entry => entry.Path == "$.data[*]['(key)']").Count.ShouldBe(400);
    }

    private static ApiTransport Create(Heard heard, string body, DriftPolicy policy) => Api.Create(new ScriptedServer().Answer(body), configure: options =>
    {
        options.LoggerFactory = heard;
        options.Drift = policy;
        options.Credential = new TokenCredential("a-secret-of-the-test");
    });

    private static void Say(Heard heard, DriftException exception)
    {
        heard.Say(exception.ToString());
        foreach (DriftEntry entry in exception.Entries) heard.Say(entry + string.Join(";", entry.Received.Keys) + string.Join(";", entry.Examples));
    }

    /// <summary>All that was heard, and the report as text and as the JSON that is written.</summary>
    private static async Task<string> SaidAsync(Heard heard, ApiTransport transport)
    {
        using var stream = new MemoryStream();
        await transport.Drift.GetReport().WriteAsync(stream);
        foreach (DriftEntry entry in transport.Drift.GetReport().Entries) heard.Say(entry + string.Join(";", entry.Received.Keys) + string.Join(";", entry.Examples));
        return heard.Everything + System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private readonly record struct Status(string Text) : IOpenEnum
    {
        public bool IsKnown => Text == "open";
    }

    private sealed record Ticket(Status? Status)
    {
        public static Ticket? ReadJson(ref Utf8JsonReader reader, JsonReadContext context)
        {
            if (!context.IsObject(ref reader)) return null;

            AdditionalProperties? additional = null;
            Status? status = null;
            while (context.NextProperty(ref reader, out ReadOnlySpan<byte> _))
                status = JsonReading.OpenEnum(ref reader, context, "status", true, ref additional, static text => new Status(text));
            return new Ticket(status);
        }
    }
}
