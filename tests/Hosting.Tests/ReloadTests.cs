using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OfficeGest.Protocol;

namespace OfficeGest.Hosting.Tests;

/// <summary>Settings that change while the application runs.</summary>
public sealed class ReloadTests : IAsyncDisposable
{
    private readonly ScriptedServer _server = new ScriptedServer().Answer("{}");
    private readonly Lines _log = new();
    private readonly IConfigurationRoot _root = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["OfficeGest:Domain"] = "porto.officegest.com",
        ["OfficeGest:UserName"] = "maria",
        ["OfficeGest:Password"] = "old",
        ["OfficeGest:MaxRetries"] = "0",
    }).Build();

    private readonly ServiceProvider _provider;
    private readonly ShopClient _client;
    private Action<OfficeGestClientOptions>? _configure;
    private int _configured;

    public ReloadTests()
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(_log));
        OfficeGestClientBuilder.Add(services, _root.GetSection("OfficeGest"), static transport => new ShopClient(transport), configure: (_, options) =>
            {
                _configured++;
                _configure?.Invoke(options);
            })
            .ConfigurePrimaryHttpMessageHandler(() => _server);
        _provider = services.BuildServiceProvider();
        _client = _provider.GetRequiredService<ShopClient>();
    }

    public ValueTask DisposeAsync() => _provider.DisposeAsync();

    [Fact]
    public async Task A_password_counts_from_the_next_login_on()
    {
        await _client.PingAsync();
        Change("Password", "new");
        _server.Answer("{}", 401).Answer("{}");
        await _client.PingAsync();
        Logins().ShouldBe(["""{"username":"maria","password":"old"}""", """{"username":"maria","password":"new"}"""]);
    }

    [Fact]
    public async Task An_address_a_retry_and_a_user_agent_count_from_the_next_call_on()
    {
        await _client.PingAsync();
        Change("Domain", "lisboa.officegest.com");
        Change("MaxRetries", "2");
        Change("UserAgent", "Shop/2.0");
        _server.Answer("{}", 503).Answer("{}");
        await _client.PingAsync();
        _server.Requests.Select(static request => request.Address.Host).ShouldBe(["porto.officegest.com", "lisboa.officegest.com", "lisboa.officegest.com"]);
        _server.Requests[^1].Headers["User-Agent"].ShouldStartWith("Shop/2.0");
        _configured.ShouldBe(4);
    }

    [Fact]
    public async Task Another_timeout_costs_no_login_and_another_user_does()
    {
        await _client.PingAsync();
        Change("Timeout", "00:00:30");
        await _client.PingAsync();
        _server.Logins.ShouldBe(1);
        Change("UserName", "rui");
        await _client.PingAsync();
        Logins()[^1].ShouldContain("rui");
    }

    [Theory]
    [InlineData("Password", "")]
    [InlineData("Domain", "https://lisboa.officegest.com")]
    [InlineData("Timeout", "soon")]
    [InlineData("PageSize", "0")]
    [InlineData("RequestsPerMinute", "1")]
    public async Task Settings_that_cannot_be_used_are_reported_and_the_ones_before_stay(string key, string value)
    {
        await _client.PingAsync();

        // The options of the framework throw into the reload; a client that is in use must not care.
        try
        {
            Change(key, value);
        }
        catch (Exception exception) when (exception is AggregateException or Microsoft.Extensions.Options.OptionsValidationException or InvalidOperationException)
        {
        }

        _server.Answer("{}", 401).Answer("{}");
        await _client.PingAsync();
        Logins().ShouldBe(["""{"username":"maria","password":"old"}""", """{"username":"maria","password":"old"}"""]);
        _log.Text.ShouldContain("the previous ones stay");
        _log.Text.ShouldContain(key);
        _log.Text.ShouldNotContain("\"old\"");
    }

    [Theory]
    [InlineData("Domain", "maria:hunter2@lisboa.officegest.com")]
    [InlineData("Domain", "maria:hunter2")]
    [InlineData("BaseAddress", "https://maria:hunter2@lisboa.officegest.com/api/v2/")]
    [InlineData("BaseAddress", "https://maria:hunter2@[/api/v2/")]
    [InlineData("BaseAddress", "//maria:hunter2/")]
    [InlineData("BaseAddress", "hunter2:x")]
    public void An_address_with_a_password_is_quoted_nowhere(string key, string value)
    {
        // Both are wrong together, which is told without either.
        if (key == "BaseAddress") _root["OfficeGest:Domain"] = null;
        var told = new List<string>();
        try
        {
            Change(key, value);
        }
        catch (Exception exception) when (exception is AggregateException or Microsoft.Extensions.Options.OptionsValidationException or InvalidOperationException)
        {
            told.Add(exception.ToString());
        }

        _log.Text.ShouldContain("the previous ones stay");
        (_log.Text + string.Concat(told)).ShouldNotContain("hunter2");
    }

    [Theory]
    [InlineData("UserName", "rui")]
    [InlineData("Domain", "lisboa.officegest.com")]
    public async Task A_call_under_way_does_not_log_in_with_the_password_of_another_user_or_address(string key, string value)
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var answer = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        _server.Answer((_, _) =>
        {
            asked.SetResult();
            return answer.Task;
        }).Answer("{}");
        await _client.PingAsync();
        Task underWay = _client.PingAsync();
        await asked.Task;
        _root["OfficeGest:Password"] = "new";
        Change(key, value);
        answer.SetResult(ScriptedServer.Json("{}", System.Net.HttpStatusCode.Unauthorized));
        await underWay;
        Logins()[^1].ShouldBe("""{"username":"maria","password":"old"}""");
        _server.Requests[^1].Address.Host.ShouldBe("porto.officegest.com");
        await _client.PingAsync();
        Logins()[^1].ShouldContain("\"new\"");
    }

    [Fact]
    public async Task Settings_that_code_or_the_runtime_rejects_are_reported_and_the_ones_before_stay()
    {
        await _client.PingAsync();
        foreach (Action<OfficeGestClientOptions> refuse in (Action<OfficeGestClientOptions>[])[static options => options.PageSize = 0, static _ => throw new InvalidOperationException("no")])
        {
            _configure = refuse;
            Change("Password", "new");
        }

        _server.Answer("{}", 401).Answer("{}");
        await _client.PingAsync();
        Logins()[^1].ShouldContain("\"old\"");
        _log.Text.ShouldContain("the previous ones stay");
    }

    [Fact]
    public async Task A_token_counts_from_the_next_rejection_on()
    {
        _root["OfficeGest:UserName"] = null;
        Change("Token", "a");
        await _client.PingAsync();
        Change("Token", "b");
        _server.Answer("{}", 401).Answer("{}");
        await _client.PingAsync();
        _server.Requests.Select(static request => request.Token).ShouldBe(["a", "a", "b"]);
    }

    [Fact]
    public async Task A_limit_that_stays_the_same_does_not_begin_anew()
    {
        Change("RequestsPerMinute", "2");
        await _client.PingAsync();
        Change("Timeout", "00:00:30");
        using var giveUp = new CancellationTokenSource();
        Task waiting = _provider.GetRequiredKeyedService<ApiTransport>("").SendAsync(new ApiRequest(new ApiOperation("ping", "GET", "/ping")), giveUp.Token);
        waiting.IsCompleted.ShouldBeFalse();
        await giveUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(waiting);
        _server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_listens_any_more_when_the_application_ends()
    {
        await _client.PingAsync();
        await _provider.DisposeAsync();
        string told = _log.Text;
        Change("UserAgent", "Shop/2.0");
        _log.Text.ShouldBe(told);
        _configured.ShouldBe(1);
    }

    [Fact]
    public void A_key_that_is_no_setting_is_reported()
    {
        _log.Text.ShouldNotContain("is not a setting");
        Change("Tiemout", "00:00:03");
        _log.Text.ShouldContain("OfficeGest:Tiemout is not a setting");
    }

    [Fact]
    public async Task Requests_a_minute_are_limited_from_the_next_call_on()
    {
        await _client.PingAsync();
        Change("RequestsPerMinute", "2");
        await _client.PingAsync();
        using var giveUp = new CancellationTokenSource();
        Task waiting = _provider.GetRequiredKeyedService<ApiTransport>("").SendAsync(new ApiRequest(new ApiOperation("ping", "GET", "/ping")), giveUp.Token);
        waiting.IsCompleted.ShouldBeFalse();
        await giveUp.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(waiting);
    }

    private string[] Logins() =>
        [.. _server.Everything.Where(static request => request.PathAndQuery.EndsWith("login", StringComparison.Ordinal)).Select(static request => request.Body)];

    private void Change(string key, string value)
    {
        _root["OfficeGest:" + key] = value;
        _root.Reload();
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> _lines = new();

        public string Text => string.Join('\n', _lines);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }
    }
}
