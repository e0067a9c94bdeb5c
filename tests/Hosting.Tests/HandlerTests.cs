using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OfficeGest.Protocol;
using Polly;

namespace OfficeGest.Hosting.Tests;

/// <summary>Handlers that an application adds, to all of its clients or to ours: none sends a write twice or follows a redirect.</summary>
public class HandlerTests
{
    private static readonly ApiOperation Create = new("create", "POST", "/customers");

    public static TheoryData<string, Action<IHttpClientBuilder>> Repeaters => new()
    {
        { "ResilienceHandler", static builder => builder.AddStandardResilienceHandler() },
        { "Handler", static builder => builder.AddStandardHedgingHandler() },
        { "ResilienceHandler", static builder => builder.AddResilienceHandler("mine", static (pipeline, _) => pipeline.AddRetry(new Microsoft.Extensions.Http.Resilience.HttpRetryStrategyOptions())) },
        { "PolicyHttpMessageHandler", static builder => builder.AddHttpMessageHandler(static () => new Microsoft.Extensions.Http.PolicyHttpMessageHandler()) },
    };

    public static TheoryData<Action<IHttpClientBuilder>> Followers =>
    [
        static builder => builder.ConfigurePrimaryHttpMessageHandler(static () => new HttpClientHandler()),
        static builder => builder.ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler()),
        static builder => builder.UseSocketsHttpHandler(static (handler, _) => handler.AllowAutoRedirect = true),
        static builder => builder.AddHttpMessageHandler(static () => new Counting([])).ConfigurePrimaryHttpMessageHandler(static () => new HttpClientHandler()),
    ];

    [Theory]
    [InlineData(RawEnd.KeepOpen, true)]
    [InlineData(RawEnd.KeepOpen, false)]
    [InlineData(RawEnd.Reset, true)]
    [InlineData(RawEnd.Reset, false)]
    public async Task What_is_added_to_all_clients_does_not_double_a_write(RawEnd end, bool before)
    {
        await using var server = new RawServer(_ => end == RawEnd.Reset ? new RawResponse([], RawEnd.Reset) : RawResponse.Json(500, "{}"));
        var seen = new List<string>();
        var services = new ServiceCollection();
        if (before) AddDefaults(services, seen);
        Add(services, server).AddHttpMessageHandler(() => new Counting(seen, "ours"));
        if (!before) AddDefaults(services, seen);
        await using ServiceProvider provider = services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();
        var exception = await Should.ThrowAsync<OfficeGestException>(Transport(provider).SendAsync(new ApiRequest(Create).SetText("{}", "application/json"), default));
        exception.MayHaveBeenApplied.ShouldBeTrue();
        server.Arrived.ShouldBe(1);
        seen.ShouldBe(["ours"]);

        static void AddDefaults(ServiceCollection services, List<string> seen) => services.ConfigureHttpClientDefaults(defaults =>
        {
            defaults.AddStandardResilienceHandler();
            defaults.AddHttpMessageHandler(() => new Counting(seen, "defaults"));
        });
    }

    [Fact]
    public async Task Other_clients_keep_what_is_added_to_all()
    {
        await using var server = new RawServer(static _ => RawResponse.Json(200, "{}"));
        var seen = new List<string>();
        var services = new ServiceCollection();
        services.ConfigureHttpClientDefaults(defaults => defaults.AddHttpMessageHandler(() => new Counting(seen, "defaults")));
        Add(services, server);
        await using ServiceProvider provider = services.BuildServiceProvider();
        await provider.GetRequiredService<IHttpClientFactory>().CreateClient("another").GetAsync(server.Address);
        seen.ShouldBe(["defaults"]);
    }

    [Theory]
    [MemberData(nameof(Repeaters))]
    public async Task A_handler_that_repeats_is_rejected_at_the_start(string handler, Action<IHttpClientBuilder> add)
    {
        await using var server = new RawServer(static _ => RawResponse.Json(200, "{}"));
        Refusal(server, add).ShouldSatisfyAllConditions(text => text.ShouldContain(handler), text => text.ShouldContain("can send a write again"));
        server.Arrived.ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Followers))]
    public async Task A_handler_that_follows_redirects_is_rejected_at_the_start(Action<IHttpClientBuilder> add)
    {
        await using var server = new RawServer(static _ => RawResponse.Json(200, "{}"));
        Refusal(server, add).ShouldContain("AllowAutoRedirect");
        server.Arrived.ShouldBe(0);
    }

    [Fact]
    public async Task A_handler_that_is_made_later_is_looked_at_too()
    {
        await using var server = new RawServer(static _ => RawResponse.Json(200, "{}"));
        var services = new ServiceCollection();
        Add(services, server);
        int made = 0;
        services.AddSingleton<IHttpMessageHandlerFactory>(new Rotating(() => made++ == 0 ? ApiTransport.CreateHandler() : new SocketsHttpHandler()));
        await using ServiceProvider provider = services.BuildServiceProvider();
        (await Should.ThrowAsync<ArgumentException>(Transport(provider).SendAsync(new ApiRequest(Create), default))).Message.ShouldContain("AllowAutoRedirect");
        server.Arrived.ShouldBe(0);
    }

    private static IHttpClientBuilder Add(ServiceCollection services, RawServer server) => OfficeGestClientBuilder.Add(
        services, settings => (settings.BaseAddress, settings.Token) = (server.Address, "t"), static transport => new ShopClient(transport));

    private static ApiTransport Transport(ServiceProvider provider) => provider.GetRequiredKeyedService<ApiTransport>("");

    private static string Refusal(RawServer server, Action<IHttpClientBuilder> add)
    {
        var services = new ServiceCollection();
        add(Add(services, server));
        using ServiceProvider provider = services.BuildServiceProvider();
        string message = Should.Throw<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate()).Message;
        Should.Throw<OptionsValidationException>(() => provider.GetRequiredService<ShopClient>());
        return message;
    }

    private sealed class Counting(List<string> seen, string name = "") : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            seen.Add(name);
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Rotating(Func<HttpMessageHandler> next) : IHttpMessageHandlerFactory
    {
        public HttpMessageHandler CreateHandler(string name) => next();
    }
}
