using OfficeGest.Sandbox;

namespace QuickStart;

/// <summary>Whom to talk to: the installation that the environment names, else a sandbox of our own.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private readonly OfficeGestSandbox? _sandbox;

    private Installation(OfficeGestSandbox? sandbox, Uri baseAddress, string username, string password, string description)
    {
        _sandbox = sandbox;
        BaseAddress = baseAddress;
        Username = username;
        Password = password;
        Description = description;
    }

    public Uri BaseAddress { get; }

    public string Username { get; }

    public string Password { get; }

    public string Description { get; }

    public static async Task<Installation> ChooseAsync(CancellationToken cancellationToken)
    {
        if (Environment.GetEnvironmentVariable("OFFICEGEST_URL") is { Length: > 0 } url)
        {
            return new Installation(
                null, new Uri(url, UriKind.RelativeOrAbsolute), Required("OFFICEGEST_USERNAME"), Required("OFFICEGEST_PASSWORD"), "from OFFICEGEST_URL");
        }

        OfficeGestSandbox sandbox = await OfficeGestSandbox.StartAsync(static _ => { }, cancellationToken);
        return new Installation(sandbox, sandbox.BaseAddress, sandbox.Username, sandbox.Password, "the embedded sandbox; set OFFICEGEST_URL for another");
    }

    public ValueTask DisposeAsync() => _sandbox?.DisposeAsync() ?? default;

    private static string Required(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value
            ? value
            : throw new InvalidOperationException($"OFFICEGEST_URL is set, so {variable} must be set too.");
}
