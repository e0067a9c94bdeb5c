using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Pipeline;

/// <summary>Limits that are not the client's own are not told as if they were.</summary>
public class ForeignTimeoutTests
{
    private readonly ScriptedServer _server = new ScriptedServer().Answer(static async (_, cancellationToken) =>
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        throw new InvalidOperationException();
    });

    [Fact]
    public async Task The_limit_of_the_users_client_is_named()
    {
        using var client = new HttpClient(_server) { Timeout = TimeSpan.FromMilliseconds(30) };
        ApiTransport transport = Api.Create(_server, configure: options => (options.HttpClient, options.Handler, options.AttemptTimeout) = (client, null, TimeSpan.FromSeconds(44)));
        var exception = await Should.ThrowAsync<OfficeGestTimeoutException>(transport.Post());
        exception.Message.ShouldContain("HttpClient.Timeout of 0.03 s");
        exception.Message.ShouldNotContain("44");
        exception.Timeout.ShouldBe(client.Timeout);
        exception.MayHaveBeenApplied.ShouldBeTrue();
        _server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_limit_of_a_handler_is_reported_without_a_number()
    {
        var server = new ScriptedServer().Answer(static (_, _) => Task.FromException<HttpResponseMessage>(new TaskCanceledException("mine", new TimeoutException())));
        var exception = await Should.ThrowAsync<OfficeGestTimeoutException>(Api.Create(server).Post());
        exception.Message.ShouldNotMatch("[0-9]");
        exception.MayHaveBeenApplied.ShouldBeTrue();
    }

    [Fact]
    public async Task The_clients_own_limit_is_reported_with_its_number()
    {
        var clock = new TestClock();
        var asked = new SemaphoreSlim(0);
        var server = new ScriptedServer().Answer(async (_, cancellationToken) =>
        {
            asked.Release();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new InvalidOperationException();
        });
        Task call = Api.Create(server, clock).Post();
        await asked.WaitAsync();
        clock.Advance(TimeSpan.FromSeconds(30));
        (await Should.ThrowAsync<OfficeGestTimeoutException>(call)).Message.ShouldBe("POST /entities/customers timed out after 30 s.");
    }
}
