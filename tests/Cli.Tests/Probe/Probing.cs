using OfficeGest.Cli.Tests.Running;
using OfficeGest.Sandbox;

namespace OfficeGest.Cli.Tests.Probe;

/// <summary>Calls <c>officegest probe</c> with address and credentials where it wants them: in the environment.</summary>
internal static class Probing
{
    public static Task<ToolRun> Probe(this TemporaryFolder folder, OfficeGestSandbox sandbox, string spec, params string[] options) =>
        folder.Probe(sandbox.BaseAddress.ToString(), sandbox.Username, sandbox.Password, ["--spec", spec, .. options]);

    public static Task<ToolRun> Probe(this TemporaryFolder folder, string? url, string? user, string? password, string[] options, CancellationToken cancellationToken = default)
    {
        var variables = new Dictionary<string, string>();
        if (url is not null) variables["OFFICEGEST_URL"] = url;
        if (user is not null) variables["OFFICEGEST_USERNAME"] = user;
        if (password is not null) variables["OFFICEGEST_PASSWORD"] = password;
        return ToolRun.In(folder, ["probe", .. options], variables: variables, cancellationToken: cancellationToken);
    }
}
