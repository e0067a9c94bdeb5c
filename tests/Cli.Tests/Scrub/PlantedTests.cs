using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using OfficeGest.Cli.Probe;
using OfficeGest.Cli.Scrub;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Tests.Scrub;

/// <summary>Whatever a server answers, and wherever: what may be somebody's is not in the scrubbed traffic.</summary>
public sealed class PlantedTests
{
    private const string Spec = """
        openapi: 3.1.0
        info: { title: Shop, version: "1" }
        servers: [{ url: "https://company.officegest.com/api/v2" }]
        paths:
          /customers/{customer}:
            get:
              operationId: getCustomer
              responses:
                "200": { description: Customers., content: { application/json: { schema: { type: object, properties: { data: { type: array, items: { $ref: "#/components/schemas/Customer" } } } } } } }
        components:
          schemas:
            Customer:
              type: object
              properties:
                id: { type: string }
                name: { type: string }
                status: { type: string, x-extensible-enum: [ACT] }
                phones: { type: object, additionalProperties: { type: string } }
                owner: { $ref: "#/components/schemas/Customer" }
                tags: { type: array, items: { type: string } }

        """;

    private const string Password = "sunflower";
    private const string Token = "marigold";

    private static readonly SpecMapping Document = SpecReader.Read(Spec);
    private static readonly SpecOperation Operation = SpecOperation.All(Document).Single();

    private static readonly Gen<string> Value = Gen.OneOf(Planted.Value.Where(static value => value.Length > 7 && IsText(value)), Gen.Const(Password), Gen.Const(Token));

    [Fact]
    public void Nothing_that_was_planted_comes_through() => Gen.Select(Gen.Select(Value, Value, Value), Gen.Int[1, 4], Gen.Int, Gen.Bool).Sample(
        static (planted, rows, seed, fails) =>
        {
            string[] values = [planted.Item1, planted.Item2, planted.Item3];
            var exchange = new ProbeExchange(new Uri($"https://canary.example/{Uri.EscapeDataString(values[0])}/api/v2/customers/{Uri.EscapeDataString(values[1])}?name={Uri.EscapeDataString(values[2])}"), DateTimeOffset.UnixEpoch)
            {
                Status = fails ? 422 : 200,
                MediaType = seed % 3 == 0 ? "application/json" : "application/vnd." + new string([.. values[0].Where(char.IsAsciiLetterOrDigit)]),
                RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(912_345_678)),
            };
            string har = Scrubbed(exchange, Answer(values, rows, new Random(seed)));
            foreach (string value in values)
                foreach (string form in Forms(value)) har.ShouldNotContain(form, Case.Insensitive);
            har.ShouldNotContain("912345678");
            if (rows > 1) har.ShouldContain("loyalty_points");
            else har.ShouldNotContain("loyalty_points");
        },
        iter: 2_000);

    [Theory]
    [InlineData("""{"data":[{"figueira":1},{"name":"x"}]}""", "figueira")]
    [InlineData("""{"data":[{"figueira":1,"figueira":1}]}""", "figueira")]
    [InlineData("""{"data":[{"a":{"figueira":1}},{"b":{"figueira":1}}]}""", "figueira")]
    [InlineData("""{"data":[{"sunflower":1},{"sunflower":2}]}""", "sunflower")]
    [InlineData("""{"data":[{"my_marigold":1},{"my_marigold":2}]}""", "marigold")]
    [InlineData("""{"data":[{"integracao":1},{"integracao":2}]}""", "integracao")]
    [InlineData("""{"data":[{"status":"sk_live_aB3dE6gH9jK2"},{"status":"c3VuZmxvd2Vy"}]}""", "sk_live", "c3Vu")]
    public void A_word_is_no_name_where_no_other_row_has_it_or_where_it_is_a_secret(string answer, params string[] hidden)
    {
        string har = Scrubbed(new ProbeExchange(new Uri("https://canary.example/api/v2/customers/7"), DateTimeOffset.UnixEpoch) { Status = 200 }, answer);
        foreach (string one in hidden) har.ShouldNotContain(one, Case.Insensitive);
    }

    [Fact]
    public void An_object_with_more_keys_than_fields_is_a_map()
    {
        string row = string.Join(',', Enumerable.Range(0, 150).Select(static i => $"\"word{(char)('a' + (i % 26))}{(char)('a' + (i / 26))}\":1"));
        Scrubbed(new ProbeExchange(new Uri("https://canary.example/api/v2/customers/7"), DateTimeOffset.UnixEpoch) { Status = 200 }, $$"""{"data":[{{{row}}},{{{row}}}]}""").ShouldNotContain("word");
    }

    private static string Scrubbed(ProbeExchange exchange, string answer)
    {
        var secrets = new ProbeSecrets();
        secrets.AddName("integracao");
        secrets.Add(Password);
        secrets.Add(Token);
        var traffic = new ScrubbedTraffic(Document, secrets);
        traffic.Add(Operation, exchange, JsonElement.Parse(answer));
        return traffic.ToText();
    }

    private static string Answer(string[] values, int rows, Random random)
    {
        string Any() => values[random.Next(values.Length)];

        // A name of words cannot be told from a code where codes stand.
        string Code() => Any() is var value && (value is Password or Token || value.Any(static c => !char.IsLetter(c) && c is not ('_' or '-'))) ? value : "ACT";
        JsonNode Leaf() => random.Next(4) switch { 0 => JsonValue.Create(Convert.ToBase64String(Encoding.UTF8.GetBytes(Any()))), 1 => JsonValue.Create(Uri.EscapeDataString(Any())), _ => JsonValue.Create(Any()) };
        JsonNode Node(int depth) => depth == 0 ? Leaf() : random.Next(3) switch { 0 => new JsonArray(Node(depth - 1), Leaf()), 1 => Plant(new JsonObject { ["inner"] = Node(depth - 1) }), _ => Leaf() };
        JsonObject Plant(JsonObject owner)
        {
            for (int i = random.Next(3); i > 0; i--) owner[Any()] = Leaf();
            return owner;
        }

        // What one row has all rows may have: then only its looks tell a value from a name.
        string[] shared = [.. values.Where(_ => random.Next(2) == 0)];
        var data = new JsonArray();
        for (int i = 0; i < rows; i++)
        {
            JsonObject row = Plant(new JsonObject
            {
                ["id"] = Leaf(),
                ["name"] = Leaf(),
                ["status"] = Code(),
                ["phones"] = Plant([]),
                ["owner"] = Plant(new JsonObject { ["status"] = Code(), ["name"] = Leaf() }),
                ["tags"] = new JsonArray(Leaf(), Node(2)),
                ["loyalty_points"] = Node(3),
            });
            foreach (string key in shared) row[key] = Node(1);
            data.Add(row);
        }

        return Plant(new JsonObject { ["data"] = data, ["message"] = Leaf(), ["errors"] = Plant([]) }).ToJsonString();
    }

    private static IEnumerable<string> Forms(string value) =>
        [value, Uri.EscapeDataString(value), Convert.ToBase64String(Encoding.UTF8.GetBytes(value)).TrimEnd('='), JsonSerializer.Serialize(value).Trim('"')];

    private static bool IsText(string value)
    {
        for (int i = 0; i < value.Length; i += char.IsSurrogatePair(value, i) ? 2 : 1)
            if (char.IsSurrogate(value, i) && !char.IsSurrogatePair(value, i)) return false;
        return true;
    }
}
