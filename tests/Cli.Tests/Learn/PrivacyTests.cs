using System.Text;
using System.Text.Json.Nodes;
using OfficeGest.Cli.Tests.Running;

namespace OfficeGest.Cli.Tests.Learn;

/// <summary>A customer's values, in every place that a recording or a report has, do not get into the spec, nor into what is printed.</summary>
[Trait("Speed", "Slow")]
public sealed class PrivacyTests : IDisposable
{
    private const string Mail = "canary@example.pt";

    private readonly TemporaryFolder _folder = new();

    public PrivacyTests() => _folder.Write("spec.yaml", LearnSpec.Yaml);

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string> Recordings
    {
        get
        {
            string encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"data":{"id":1,"note":"canary"}}"""));
            return new()
            {
                { "the key in a path", new HarText().Add("GET", "/customers/canary/notes/canary", 200, """{"data":{"id":1}}""").ToString() },
                { "a path that fails", new HarText().Add("GET", "/customers/7/notes/Canary-1", 404).Add("GET", "/customers/canary", 500).ToString() },
                { "a path of a group that is not known", new HarText().Add("GET", "/people/canary", 200, """{"data":{"id":1}}""").ToString() },
                { "the values of a query", new HarText().Add("GET", "/customers/7/notes?name=canary&page=canary", 200, """{"data":[]}""").ToString() },
                { "the names of a query", new HarText().Add("GET", $"/customers/7/notes?{Mail}=1&filter[canary]=1&Canary=1", 200, """{"data":[]}""").ToString() },
                { "the texts of an answer", new HarText().Add("GET", "/customers", 200, """{"data":[{"id":1,"note":"canary","more":{"x":["canary"]}}]}""").ToString() },
                { "the keys of a map in an answer", new HarText().Add("GET", "/customers", 200, """{"data":[{"id":1,"MAIL":1,"by_mail":{"MAIL":{"canary 2":1}}}]}""".Replace("MAIL", Mail, StringComparison.Ordinal)).ToString() },
                { "the keys of a map in a new answer", new HarText().Add("GET", "/customers/7/notes", 200, """{"data":{"by":{"maria_canary":1}}}""").Add("GET", "/customers/7/notes", 200, """{"data":{"AA-00-BB canary":{"canary_12345":1}}}""").ToString() },
                { "the keys of a map that look like names", new HarText().Add("GET", "/customers/7/x", 200, """{"data":[{"by":{"canarya":1,"canaryb":1}},{"by":{"canaryc":1,"canaryd":1}}]}""").ToString() },
                { "a body of JSON", new HarText().Add("POST", "/customers", 201, """{"data":{"id":1}}""", """{"name":"canary","mails":{"MAIL":1}}""".Replace("MAIL", Mail, StringComparison.Ordinal)).ToString() },
                { "a form", new HarText().Add("POST", "/customers", 201, "{}", $"name=canary&{Mail}=canary", "application/x-www-form-urlencoded").ToString() },
                { "a form that was taken apart", new HarText().Add(Form("application/x-www-form-urlencoded", "name", "canary")).ToString() },
                { "a form of several parts", new HarText().Add(Form("multipart/form-data; boundary=canary", Mail, "canary")).ToString() },
                { "a body of text", new HarText().Add("POST", "/customers", 201, "{}", "canary", "text/plain").ToString() },
                { "an answer in base64", new HarText().Add("GET", "/customers/7", 200, encoded, encoding: "base64").ToString() },
                { "the message of an error", new HarText().Add("POST", "/customers", 422, """{"message":"canary","errors":{"canary":["canary"]}}""", "{}").Add("POST", "/customers", 201, "{}", "{}").ToString() },
                { "a login", new HarText().Add("POST", "/auth/login", 200, """{"data":{"token":"canary","canary":1}}""", """{"username":"canary","canary":1}""").Add("POST", "/auth/canary", 200, "{}", """{"canary":1}""").ToString() },
                { "the name of a host", new HarText().Add("GET", "https://canary.example/api/v2/customers/7/notes", 200, """{"data":[]}""").Add("GET", "https://x.canary.example/", 200).ToString() },
                { "a code that is not one", new HarText().Add("GET", "/customers", 200, $$"""{"data":[{{string.Join(',', Enumerable.Range(0, 30).Select(static i => $$"""{"id":{{i}},"status":"CANARY{{i}}"}"""))}}]}""").ToString() },
                { "the path of a report", Report("UnknownField", $"$.data[*]['{Mail}']", "string") },
                { "the name in a report", Report("UnknownField", "$.data[*].maria_canary", "string") },
                { "the types of a report", Report("TypeMismatch", "$.data[*].name", "canary") },
                { "the types of a field in a report", Report("UnknownField", "$.data[*].note", "string:canary") },
                { "the status of a report", Report("UnexpectedStatus", "$", "canary") },
                { "the filter of a report", Report("FilterIgnored", $"?{Mail}", null) },
                { "the operation of a report", Report("RouteGone", "$", null).Replace("listCustomers", "canary", StringComparison.Ordinal).Replace("/customers", "/canary", StringComparison.Ordinal) },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Recordings))]
    public async Task No_canary_gets_out(string place, string text)
    {
        text.ShouldContain("canary", Case.Insensitive, place);
        _folder.Write("evidence.json", text);

        ToolRun run = (await ToolRun.In(_folder, "spec learn evidence.json --spec spec.yaml --yes")).ShouldExitWith(0);

        (_folder.Read("spec.yaml") + run.Output + run.Errors).ShouldNotContain("canary", Case.Insensitive);
    }

    private static JsonObject Form(string media, string name, string value) => new()
    {
        ["request"] = new JsonObject
        {
            ["method"] = "POST",
            ["url"] = HarText.Root + "/customers",
            ["cookies"] = new JsonArray(new JsonObject { ["name"] = "canary", ["value"] = "canary" }),
            ["postData"] = new JsonObject
            {
                ["mimeType"] = media,
                ["params"] = new JsonArray(new JsonObject { ["name"] = name, ["value"] = value, ["fileName"] = "canary.pdf", ["contentType"] = "application/pdf" }),
            },
        },
        ["response"] = new JsonObject { ["status"] = 201, ["content"] = new JsonObject { ["text"] = "{}" } },
    };

    private static string Report(string kind, string path, string? received) => $$"""
        { "format": "officegest-drift", "version": 1, "entries": [
          { "operationId": "listCustomers", "method": "GET", "route": "/customers", "path": "{{path}}", "kind": "{{kind}}", "count": 3,
            "firstSeen": "2026-11-01T10:00:00.0000000+00:00", "lastSeen": "2026-11-02T10:00:00.0000000+00:00", "examples": ["canary"],
            "received": { {{(received is null ? string.Empty : $"\"{received}\": 3")}} } } ] }
        """;
}
