using OfficeGest.Sandbox;

namespace WebPortal;

/// <summary>The installation that the section <c>OfficeGest</c> names, else a sandbox of our own, which is written into that section.</summary>
internal sealed class Installation(OfficeGestSandbox? sandbox) : IAsyncDisposable
{
    public static async Task<Installation> ChooseAsync(ConfigurationManager configuration)
    {
        IConfigurationSection section = configuration.GetSection("OfficeGest");
        if (section["Domain"] is { Length: > 0 } || section["BaseAddress"] is { Length: > 0 }) return new Installation(null);

        OfficeGestSandbox sandbox = await OfficeGestSandbox.StartAsync(static options => options.Sizes = SandboxSizes.Small);
        section["BaseAddress"] = sandbox.BaseAddress.AbsoluteUri;
        section["UserName"] = sandbox.Username;
        section["Password"] = sandbox.Password;
        Console.WriteLine("Uses the embedded sandbox. Set OfficeGest__Domain (company.officegest.com), OfficeGest__UserName and OfficeGest__Password for another.");
        return new Installation(sandbox);
    }

    public ValueTask DisposeAsync() => sandbox?.DisposeAsync() ?? default;
}
