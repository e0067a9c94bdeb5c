using Acme.Sessions;
using OfficeGest.Sandbox;

namespace OfficeGest.EndToEnd.Tests;

/// <summary>A description whose login is <c>/auth/session</c> with other keys, from the sandbox to the emitted client.</summary>
public class DescribedLoginTests
{
    [Fact]
    public async Task A_password_logs_in_and_out_where_the_description_says()
    {
        await using OfficeGestSandbox sandbox = await StartAsync();
        await using (var client = new SessionClient(Options(sandbox)))
        {
            (await client.Notes.List().ToListAsync()).ShouldNotBeEmpty();
            client.Throttle.ShouldNotBeNull();
        }

        string[] paths = [.. sandbox.Requests.Select(static request => $"{request.Method} {request.Path}")];
        paths[0].ShouldEndWith("/auth/session");
        paths[^1].ShouldStartWith("DELETE ");
        paths[^1].ShouldEndWith("/auth/session");
        paths.ShouldNotContain(static path => path.EndsWith("/auth/login", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_password_is_rejected_there()
    {
        await using OfficeGestSandbox sandbox = await StartAsync();
        OfficeGestClientOptions options = Options(sandbox);
        options.Credential = new PasswordCredential(sandbox.Username, "wrong");
        await using var client = new SessionClient(options);

        (await Should.ThrowAsync<OfficeGestAuthenticationException>(client.Notes.List().ToListAsync())).Route.ShouldBe("/auth/session");
    }

    [Fact]
    public async Task A_write_that_returns_a_list_is_sent_once_and_when_it_is_called()
    {
        await using OfficeGestSandbox sandbox = await StartAsync();
        await using var client = new SessionClient(Options(sandbox));
        ResponseInfo? seen = null;

        Page<Note> made = await client.Notes.ImportAsync(new() { Text = "a" }, new CallOptions { OnResponse = response => seen = response });

        foreach (Note _ in made) made.Count.ShouldBeGreaterThan(0);
        foreach (Note _ in made) seen.ShouldNotBeNull();
        sandbox.Requests.Count(static request => request.Path.EndsWith("/notes/import", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_value_of_an_enumeration_stands_in_a_switch()
    {
        await Task.CompletedTask;
        string text = ((NoteKind)"urgent").Value switch
        {
            NoteKind.Values.Plain => "p",
            NoteKind.Values.Urgent => "u",
            _ => "?",
        };
        text.ShouldBe("u");
    }

    private static Task<OfficeGestSandbox> StartAsync() =>
        OfficeGestSandbox.StartAsync(static options => options.Spec = SandboxSpec.FromFile(Path.Combine(AppContext.BaseDirectory, "session.yaml")));

    private static OfficeGestClientOptions Options(OfficeGestSandbox sandbox) => new()
    {
        BaseAddress = sandbox.BaseAddress,
        Credential = new PasswordCredential(sandbox.Username, sandbox.Password),
        LogoutOnDispose = true,
    };
}
