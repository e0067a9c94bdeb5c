using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;

namespace OfficeGest.Sandbox.Tests;

/// <summary>No password is recorded, whatever path it was sent to and in whatever form, and nothing that was sent steers the console.</summary>
public sealed partial class SecrecyTests
{
    private const string Password = "canario-91c7";
    private static readonly string[] Segments = ["auth", "login"];

    [Fact]
    public async Task No_spelling_of_the_login_leaves_its_password_in_what_is_recorded()
    {
        using var console = new Screen();
        using var stop = new CancellationTokenSource();
        var recorded = new List<RecordedRequest>();
        var options = new SandboxOptions { Sizes = SandboxSizes.Small, Spec = SandboxSpec.None, Password = Password, OnRequest = recorded.Add };
        var running = OfficeGestSandbox.RunAsync(options, console, stop.Token);
        await console.Greeted;
        var greeting = console.ToString();
        var port = int.Parse(Port().Match(greeting).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        var loggedIn = 0;

        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var request = LogIn(random);
                var answer = Send(port, request);
                if (answer.Contains("\"data\":{\"token\"", StringComparison.Ordinal))
                    loggedIn++;
                recorded.Count.ShouldBeGreaterThan(0, request);
                foreach (var one in recorded)
                    Plain(JsonSerializer.Serialize(one)).ShouldNotContain(Password, Case.Insensitive, request);
                recorded.Clear();
            },
            iter: 1000,
            threads: 1);

        loggedIn.ShouldBeGreaterThan(50);
        await stop.CancelAsync();
        await running;
        var said = console.ToString()[greeting.Length..];
        Plain(said).ShouldNotContain(Password, Case.Insensitive);
        said.ShouldAllBe(c => !char.IsControl(c) || c == '\n' || c == '\r');
        said.Split('\n').Length.ShouldBe(1000 + 1, "one line for each request");
    }

    [Theory]
    [InlineData("""{"a":1,"pass\u0077ord":{"x":"canario-91c7"},"b":[true]}""", """{"a":1,"pass\u0077ord":"***","b":[true]}""")]
    [InlineData("""{ "nova_palavra-passe": "canario-91c7" , "b": 2 }""", """{ "nova_palavra-passe": "***" , "b": 2 }""")]
    [InlineData("""[{"name":"password","n":1}]""", """[{"name":"password","n":1}]""")]
    [InlineData("""{"inner":"{\"password\":\"canario-91c7\"}"}""", """{"inner":"***"}""")]
    [InlineData("username=a&password=canario-91c7", "***")]
    [InlineData("""{"password":"canario-91c7" """, "***")]
    [InlineData("p%61ssword=canario-91c7", "***")]
    [InlineData("""{"title":"Olá","plate":"AA-00-BB"}""", """{"title":"Olá","plate":"AA-00-BB"}""")]
    [InlineData("title=Ol%C3%A1", "title=Ol%C3%A1")]
    public async Task A_secret_is_masked_by_its_name_and_the_rest_stays_as_it_was_sent(string body, string expected)
    {
        await using var sandbox = await OfficeGestSandbox.StartAsync(o => (o.Sizes, o.Spec) = (SandboxSizes.Small, SandboxSpec.None));

        Send(sandbox.BaseAddress.Port, $"POST /api/v2/crm/appointments?password={Password}&b=1 HTTP/1.1\r\nHost: localhost\r\nX-Api-Key: {Password}\r\nAuthorization: {Password}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}");

        var recorded = sandbox.Requests.ShouldHaveSingleItem();
        recorded.Body.ShouldBe(expected);
        recorded.Query.ShouldBe("?password=***&b=1");
        recorded.Headers["x-api-key"].ShouldBe("***");
        recorded.Headers["authorization"].ShouldBe("***");
    }

    private static string LogIn(Random random)
    {
        var path = "/api/v2" + string.Concat(Segments.Select(segment => Slashes(random) + string.Concat(segment.Select(c => random.Next(8) switch
        {
            0 => $"%{(int)c:x2}",
            1 => $"%{(int)char.ToUpperInvariant(c):X2}",
            2 when random.Next(3) == 0 => char.ToUpperInvariant(c).ToString(),
            _ => c.ToString(),
        })))) + random.Next(6) switch { 0 => "/", 1 => "//", 2 => "/.", 3 => "/x/..", 4 => "?a=\u001b[31m&password=" + Password, _ => "" };
        var body = random.Next(9) switch
        {
            0 => $"username=integracao&password={Password}",
            1 => $$"""{"username":"integracao","p\u0061ssword":"{{Password}}"}""",
            2 => $$"""{"username":"integracao","password":"{{Password.Replace("-", "\\u002d", StringComparison.Ordinal)}}"}""",
            3 => $$"""{"username":"integracao","password":"{{Password}}" """,
            4 => $$$"""{"a":[{"credentials":{"x":["{{{Password}}}"]}}]}""",
            5 => $"--b\r\nContent-Disposition: form-data; name=\"password\"\r\n\r\n{Password}\r\n--b--",
            _ => $$"""{"username":"integracao","password":"{{Password}}"}""",
        };
        return $"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer {Password}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n\r\n{body}";
    }

    private static string Slashes(Random random) => random.Next(6) switch { 0 => "//", 1 => "/./", 2 => "/x/../", _ => "/" };

    private static string Send(int port, string request)
    {
        using var client = new TcpClient("127.0.0.1", port);
        using var stream = client.GetStream();
        stream.Write(Encoding.UTF8.GetBytes(request));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    // What is escaped can be read all the same.
    private static string Plain(string text) => Escape().Replace(text, match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString());

    [GeneratedRegex(@"(?:\\+u00|%)([0-9a-fA-F]{2})")]
    private static partial Regex Escape();

    [GeneratedRegex(@"http://127\.0\.0\.1:(\d+)/")]
    private static partial Regex Port();

    private sealed class Screen : StringWriter
    {
        private readonly TaskCompletionSource _greeted = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Greeted => _greeted.Task;

        public override void Flush() => _greeted.TrySetResult();
    }
}
