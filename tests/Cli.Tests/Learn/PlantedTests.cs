using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using OfficeGest.Cli.Tests.Running;

namespace OfficeGest.Cli.Tests.Learn;

/// <summary>Random recordings with values where names are expected, in every part that a recording has.</summary>
[Trait("Speed", "Slow")]
public sealed class PlantedTests : IDisposable
{
    private static readonly Gen<string> Value = Planted.Value.Where(static value => value.Length > 7 && !value.Any(char.IsSurrogate));

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Nothing_that_was_planted_gets_into_the_spec_or_is_printed() => await Gen.Select(Value, Value, Gen.Int).SampleAsync(
        async (first, second, seed) =>
        {
            string[] values = [first, second];
            string name = $"{Guid.NewGuid():N}";
            _folder.Write($"{name}.yaml", LearnSpec.Yaml);
            _folder.Write($"{name}.har", Recording(values, new Random(seed)));

            ToolRun run = (await ToolRun.In(_folder, $"spec learn {name}.har --spec {name}.yaml --yes")).ShouldExitWith(0);

            string said = (run.Output + run.Errors + _folder.Read($"{name}.yaml")).Replace(name, string.Empty, StringComparison.Ordinal);
            foreach (string value in values)
                foreach (string form in (string[])[value, Uri.EscapeDataString(value), Convert.ToBase64String(Encoding.UTF8.GetBytes(value)).TrimEnd('=')]) said.ShouldNotContain(form, Case.Insensitive);
            said.ShouldContain("loyalty_points");
        },
        iter: 60,
        threads: 1);

    private static string Recording(string[] values, Random random)
    {
        string Any() => values[random.Next(values.Length)];
        JsonObject Plant(JsonObject owner)
        {
            for (int i = random.Next(3); i > 0; i--) owner[Any()] = random.Next(2) == 0 ? Any() : new JsonObject { [Any()] = Any() };
            return owner;
        }

        JsonArray Pairs() => [new JsonObject { ["name"] = Any(), ["value"] = Any(), ["fileName"] = Any(), ["contentType"] = Any() }];

        JsonObject Call(string method, string path, string answer, string media, string? sent, bool encoded)
        {
            var request = new JsonObject { ["method"] = method, ["url"] = $"{HarText.Root}{path}?{Uri.EscapeDataString(Any())}={Uri.EscapeDataString(Any())}", ["cookies"] = Pairs(), ["headers"] = Pairs(), ["queryString"] = Pairs() };
            if (sent is not null) request["postData"] = new JsonObject { ["mimeType"] = media, ["text"] = sent, ["params"] = random.Next(2) == 0 ? Pairs() : null };
            var content = new JsonObject { ["mimeType"] = "application/json", ["text"] = encoded ? Convert.ToBase64String(Encoding.UTF8.GetBytes(answer)) : answer };
            if (encoded) content["encoding"] = "base64";
            return new JsonObject { ["request"] = request, ["response"] = new JsonObject { ["status"] = 200, ["cookies"] = Pairs(), ["headers"] = Pairs(), ["content"] = content } };
        }

        string Row() => Plant(new JsonObject { ["id"] = 1, ["note"] = Any(), ["loyalty_points"] = 1, ["more"] = Plant([]) }).ToJsonString();
        string List() => $$"""{"data":[{{Row()}},{{Row()}}],"by":{{Plant([]).ToJsonString()}}}""";
        string Form() => string.Join('&', Enumerable.Range(0, 3).Select(_ => $"{Uri.EscapeDataString(Any())}={Uri.EscapeDataString(Any())}"));
        var entries = new JsonArray(
            Call("GET", "/customers", List(), string.Empty, null, random.Next(2) == 0),
            Call("GET", "/customers/7/notes", List(), string.Empty, null, random.Next(2) == 0),
            Call("GET", $"/customers/{Uri.EscapeDataString(Any())}", """{"data":{"id":1}}""", string.Empty, null, false),
            Call("POST", "/customers", "{}", "application/json", Row(), false),
            Call("POST", "/customers/7/notes", "{}", "application/x-www-form-urlencoded", Form(), false),
            Call("POST", "/customers/7/files", "{}", $"multipart/form-data; boundary={Any()}", $"--x\r\nContent-Disposition: form-data; name=\"{Any()}\"\r\n\r\n{Any()}", false));
        return new JsonObject { ["log"] = new JsonObject { ["version"] = "1.2", ["creator"] = new JsonObject { ["name"] = Any() }, ["entries"] = entries } }.ToJsonString();
    }
}
