using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace OfficeGest.Corpus.Wire;

/// <summary>Stoplight's Prism as a second judge: it stands between the recorded request and the sample response, and reports what of either its document does not allow.</summary>
internal sealed class PrismProxy : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly HttpListener _upstream;
    private readonly Process _process;
    private readonly HttpClient _client;
    private Task<HttpListenerContext>? _received;

    private PrismProxy(HttpListener upstream, Process process, int port)
    {
        (_upstream, _process) = (upstream, process);
        _client = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri($"http://127.0.0.1:{port}/"), Timeout = Patience };
    }

    /// <param name="command">The path of <c>prism</c>, of the npm package @stoplight/prism-cli.</param>
    /// <param name="document">The path of the description.</param>
    /// <exception cref="InvalidDataException">Prism does not start, or does not read the document.</exception>
    public static async Task<PrismProxy> Start(string command, string document)
    {
        (int back, int front) = (FreePort(), FreePort());
        var upstream = new HttpListener { Prefixes = { $"http://127.0.0.1:{back}/" } };
        upstream.Start();
        var start = new ProcessStartInfo(command) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])["proxy", document, $"http://127.0.0.1:{back}", "-p", front.ToString(CultureInfo.InvariantCulture), "--verboseLevel", "silent"]) start.ArgumentList.Add(argument);
        try
        {
            Process process = Process.Start(start)!;
            process.OutputDataReceived += static (_, _) => { };
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            long begun = Stopwatch.GetTimestamp();
            while (!await Listens(front))
                if (process.HasExited || Stopwatch.GetElapsedTime(begun) > Patience) throw new InvalidDataException("Prism does not read the document.");
            return new PrismProxy(upstream, process, front);
        }
        catch (Win32Exception exception)
        {
            upstream.Close();
            throw new InvalidDataException($"Prism cannot be started, so nothing was checked with it: {exception.Message}");
        }
    }

    /// <summary>Sends the request again, through Prism, to a server that returns the sample.</summary>
    /// <param name="basePath">What the client puts before the path; Prism takes the path as the document has it.</param>
    public async Task<IReadOnlyList<(string Cause, string Detail)>> Judge(WireCall call, SentRequest sent, byte[] answer, string basePath)
    {
        using var request = new HttpRequestMessage(new HttpMethod(sent.Method), sent.Address[(sent.Address.IndexOf('/', 8) + basePath.Length)..]);
        if (sent.Body is { } body) request.Content = new ByteArrayContent(body);
        foreach ((string name, string value) in sent.Headers)
            if (name is not ("Host" or "Content-Length") && !request.Headers.TryAddWithoutValidation(name, value)) request.Content?.Headers.TryAddWithoutValidation(name, value);

        _received ??= _upstream.GetContextAsync();
        Task<HttpResponseMessage> response = _client.SendAsync(request);
        if (await Task.WhenAny(_received, response) == response)
        {
            using HttpResponseMessage refused = await response;
            return [("prism: refused", await refused.Content.ReadAsStringAsync())];
        }

        await Answer(await _received, call, answer);
        _received = null;
        using HttpResponseMessage message = await response;
        return [.. Violations(message).Select(static one => ($"prism: {one.Place}", one.Message)).Distinct()];
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _upstream.Close();
    }

    private static async Task Answer(HttpListenerContext context, WireCall call, byte[] answer)
    {
        await context.Request.InputStream.CopyToAsync(Stream.Null);
        context.Response.StatusCode = call.Status;
        if (call.AnswerType is { } type)
        {
            context.Response.ContentType = MediaTypeHeaderValue.TryParse(type, out MediaTypeHeaderValue? parsed) ? parsed.ToString() : null;
            await context.Response.OutputStream.WriteAsync(answer);
        }

        context.Response.Close();
    }

    // The client has one credential, and a document may want another: that is not about the call.
    private static IEnumerable<(string Place, string Message)> Violations(HttpResponseMessage message)
    {
        if (!message.Headers.TryGetValues("sl-violations", out IEnumerable<string>? values)) yield break;
        foreach (JsonNode? one in JsonNode.Parse(values.First())!.AsArray())
            if (one!["severity"]?.ToString() == "Error" && one["code"]?.ToString() != "401") yield return (one["location"]?[0]?.ToString() ?? string.Empty, one["message"]?.ToString() ?? string.Empty);
    }

    private static async Task<bool> Listens(int port)
    {
        try
        {
            using var socket = new TcpClient();
            await socket.ConnectAsync(IPAddress.Loopback, port);
            return true;
        }
        catch (SocketException)
        {
            await Task.Delay(100);
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
