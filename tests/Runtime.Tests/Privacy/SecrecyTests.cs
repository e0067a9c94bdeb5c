using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Privacy;

/// <summary>Sends canaries through everything that can fail, and reads everything that we say about it.</summary>
public class SecrecyTests
{
    private const string Password = "canary-password";
    private const string Token = "canary-token";

    [Theory]
    [InlineData("""{"data":{"id":1,"new":1}}""", 200, "application/json")]
    [InlineData("""{"message":"não"}""", 401, "application/json")]
    [InlineData("""{"message":"não"}""", 422, "application/json")]
    [InlineData("<html>", 200, "text/html")]
    [InlineData("{}", 503, "application/json")]
    [InlineData("{}", 302, "application/json")]
    [InlineData(null, 0, "")]
    public async Task No_secret_is_in_what_the_client_says(string? body, int status, string mediaType)
    {
        var said = new ConcurrentQueue<string>();
        using ActivityListener activities = Listen(said);
        using MeterListener metrics = Measure(said);
        using var log = new Recorder(said);
        var server = new ScriptedServer
        {
            OnLogin = (number, _) => Task.FromResult(ScriptedServer.Json($$$"""{"data":{"token":"{{{Token}}}{{{number}}}"}}""")),
        };
        if (body is null) server.Fail(new HttpRequestException("broke"));
        else server.Answer(body, status, mediaType, ("Location", "/x"));
        var credential = new PasswordCredential("maria", Password);
        ApiTransport transport = Api.Create(server, new TestClock { LongestWait = TimeSpan.FromSeconds(9) }, options =>
        {
            options.Credential = credential;
            options.LoggerFactory = log;
        });
        foreach (Func<Task> call in (Func<Task>[])[() => transport.Get(), () => transport.Post()])
        {
            try
            {
                await call();
            }
            catch (OfficeGestException exception)
            {
                for (Exception? inner = exception; inner is not null; inner = inner.InnerException) said.Enqueue(inner + inner.Message + (inner as OfficeGestException)?.ResponseBody);
            }
        }

        said.Enqueue(string.Join(",", transport.Drift.GetReport().Entries));
        said.Enqueue(credential + transport.ToString() + new AccessToken(Token));
        said.ShouldNotBeEmpty();
        said.ShouldContain(text => text.Contains("GET /entities/customers/{customer}", StringComparison.Ordinal));
        string.Join("\n", said).ShouldNotContain("canary");
    }

    [Fact]
    public async Task Tries_logins_retries_and_drift_are_seen_by_telemetry()
    {
        var said = new ConcurrentQueue<string>();
        using ActivityListener activities = Listen(said);
        using MeterListener metrics = Measure(said);
        var server = new ScriptedServer().Answer("{}", 429).Answer("""{"data":{"id":1,"novo":1}}""");
        await Api.Create(server, configure: options => options.Credential = new PasswordCredential("maria", Password)).Get();
        string all = string.Join("\n", said);
        all.ShouldSatisfyAllConditions(
            text => text.ShouldContain("url.template=/entities/customers/{customer}"), text => text.ShouldContain("http.response.status_code=429"),
            text => text.ShouldContain("error.type=429"), text => text.ShouldContain("http.request.resend_count=1"), text => text.ShouldContain("officegest.client.logins"),
            text => text.ShouldContain("officegest.client.retries"), text => text.ShouldContain("officegest.client.throttled"), text => text.ShouldContain("officegest.client.drifts"),
            text => text.ShouldContain("http.client.request.duration"));
    }

    private static ActivityListener Listen(ConcurrentQueue<string> said)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "OfficeGest",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => said.Enqueue(activity.DisplayName + string.Join(";", activity.TagObjects.Select(tag => $"{tag.Key}={tag.Value}")) + activity.StatusDescription),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static MeterListener Measure(ConcurrentQueue<string> said)
    {
        var listener = new MeterListener { InstrumentPublished = (instrument, l) => Enable(instrument, l) };
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => said.Enqueue(Text(instrument, tags)));
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => said.Enqueue(Text(instrument, tags)));
        listener.Start();
        return listener;
    }

    private static void Enable(Instrument instrument, MeterListener listener)
    {
        if (instrument.Meter.Name == "OfficeGest") listener.EnableMeasurementEvents(instrument);
    }

    private static string Text(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        instrument.Name + string.Join(";", tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));

    private sealed class Recorder(ConcurrentQueue<string> said) : ILoggerFactory, ILogger
    {
        public void AddProvider(ILoggerProvider provider)
        {
        }

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            said.Enqueue($"{eventId.Id} {formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
