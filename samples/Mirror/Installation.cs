using Microsoft.Extensions.Configuration;
using OfficeGest.Sandbox;

namespace Mirror;

/// <summary>The installation that the section <c>OfficeGest</c> names, else a sandbox of our own, which is written into that section.</summary>
internal sealed class Installation(OfficeGestSandbox? sandbox) : IAsyncDisposable
{
    public bool IsSandbox => sandbox is not null;

    public static async Task<Installation> ChooseAsync(IConfigurationManager configuration)
    {
        IConfigurationSection section = configuration.GetSection("OfficeGest");
        if (section["Domain"] is { Length: > 0 } || section["BaseAddress"] is { Length: > 0 }) return new Installation(null);

        OfficeGestSandbox sandbox = await OfficeGestSandbox.StartAsync();
        section["BaseAddress"] = sandbox.BaseAddress.AbsoluteUri;
        section["UserName"] = sandbox.Username;
        section["Password"] = sandbox.Password;
        return new Installation(sandbox);
    }

    public ValueTask DisposeAsync() => sandbox?.DisposeAsync() ?? default;
}
