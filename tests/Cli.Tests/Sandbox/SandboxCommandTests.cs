using System.Net;
using System.Text;
using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Output;
using OfficeGest.Cli.Tests.Running;

namespace OfficeGest.Cli.Tests.Sandbox;

public class SandboxCommandTests
{
    [Fact]
    public async Task It_prints_its_address_answers_and_stops_when_it_is_cancelled()
    {
        using var stop = new CancellationTokenSource();
        using var output = new WatchedWriter("/api/v2/");
        Task<int> run = Tool.RunAsync(["sandbox", "--small"], Terminal(output), stop.Token);

        string greeting = await output.Seen.WaitAsync(TimeSpan.FromMinutes(1));
        string address = greeting.Split((char[])[' ', '\n', '\r', '"', '`'], StringSplitOptions.RemoveEmptyEntries).First(static word => word.StartsWith("http://127.0.0.1:", StringComparison.Ordinal));
        using var client = new HttpClient();
        using HttpResponseMessage answer = await client.GetAsync(new Uri(address.TrimEnd('/') + "/entities/customers"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        await stop.CancelAsync();
        (await run).ShouldBe(ExitCodes.Fine);
    }

    [Theory]
    [InlineData("--port", "70000")]
    [InlineData("--port", "http")]
    [InlineData("--seed", "one")]
    [InlineData("--token-key", "7")]
    [InlineData("--token-lifetime", "1h")]
    [InlineData("--token-lifetime", "0")]
    [InlineData("--requests-per-minute", "-1")]
    [InlineData("--spec", "missing.yaml")]
    public async Task Options_that_make_no_sense_are_rejected(string option, string value) =>
        (await Tool.RunAsync(["sandbox", option, value], Terminal(TextWriter.Null), CancellationToken.None)).ShouldBe(ExitCodes.WrongUsage);

    [Fact]
    public async Task A_spec_with_errors_is_reported_and_no_server_starts()
    {
        using var folder = new TemporaryFolder();
        folder.Write("broken.yaml", "openapi: [\n");

        (await ToolRun.In(folder, "sandbox --spec broken.yaml")).ShouldExitWith(1).Errors.ShouldContain("broken.yaml(");
    }

    private static Terminal Terminal(TextWriter output) => new()
    {
        Output = output,
        Errors = TextWriter.Null,
        Input = TextReader.Null,
        Folder = Path.GetTempPath(),
        Variable = static _ => null,
    };

    /// <summary>Tells when a text has been written; the lock is because requests are logged from several threads.</summary>
    private sealed class WatchedWriter(string awaited) : TextWriter
    {
        private readonly StringBuilder _text = new();
        private readonly TaskCompletionSource<string> _seen = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Seen => _seen.Task;

        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value)
        {
            lock (_text)
            {
                _text.Append(value);
                if (value == '\n' && _text.ToString() is var text && text.Contains(awaited, StringComparison.Ordinal)) _seen.TrySetResult(text);
            }
        }
    }
}
