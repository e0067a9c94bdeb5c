using System.CommandLine;
using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Output;
using OfficeGest.Cli.Specs;
using OfficeGest.Sandbox;
using ParseResult = System.CommandLine.ParseResult;

namespace OfficeGest.Cli.Sandbox;

/// <summary><c>officegest sandbox</c>: the stand-alone server.</summary>
internal static class SandboxCommand
{
    public static Command Create(Terminal terminal)
    {
        var port = new Option<int>("--port", "-p") { Description = "The TCP port on the loopback interface; 0 takes a free one.", DefaultValueFactory = static _ => 0 };
        port.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65535) result.AddError("--port must be between 0 and 65535.");
        });
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same records on every machine.", DefaultValueFactory = static _ => new SandboxOptions().Seed };
        var small = new Option<bool>("--small") { Description = "A few dozen records of each kind instead of a whole workshop." };
        var spec = new Option<string?>("--spec") { Description = "An OpenAPI description whose operations are answered besides the known ones.", HelpName = "file" };
        var deny = new Option<string[]>("--deny") { Description = "A module that answers 403: workshop.vehicles, or workshop for the whole group.", HelpName = "module" };
        var tokenKey = new Option<SandboxTokenKey>("--token-key") { Description = "Where the token stands in the answer to a login: data.token or data.access_token." };
        var lifetime = new Option<int?>("--token-lifetime") { Description = "Seconds until a token is refused; by default it never is.", HelpName = "seconds" };
        lifetime.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1) result.AddError("--token-lifetime must be 1 second or more.");
        });
        var quota = new Option<int?>("--requests-per-minute") { Description = "The quota; a request beyond it is answered with 429.", HelpName = "number" };
        quota.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1) result.AddError("--requests-per-minute must be 1 or more.");
        });

        var command = new DocumentedCommand("sandbox", "Run a server on this machine that answers like OfficeGest v2, with invented data. It stops on Ctrl+C.")
        {
            Examples =
            [
                new("officegest sandbox --port 5080", "Print the address and the credentials, then a line for each request."),
                new("officegest sandbox --port 5080 --spec specs/officegest-v2.yaml", "Answer the operations of a spec of your own as well."),
                new("officegest sandbox --small --deny workshop.vehicles --requests-per-minute 200", "Meet a 403 and a 429."),
            ],
            ExitCodes =
            [
                new(CommandLine.ExitCodes.Fine, "It was stopped."),
                new(CommandLine.ExitCodes.Errors, "The port is taken."),
                new(CommandLine.ExitCodes.WrongUsage, "Wrong usage, or the spec does not exist."),
            ],
        };
        foreach (Option option in (Option[])[port, seed, small, spec, deny, tokenKey, lifetime, quota]) command.Options.Add(option);
        command.SetAction(async (ParseResult result, CancellationToken cancellationToken) =>
        {
            var options = new SandboxOptions { Port = result.GetValue(port), Seed = result.GetValue(seed) };
            if (result.GetValue(small)) options.Sizes = SandboxSizes.Small;
            if (result.GetValue(spec) is { } path) options.Spec = SandboxSpec.FromText(SpecFile.Read(terminal, path));
            foreach (string module in result.GetValue(deny) ?? []) options.DeniedModules.Add(module);
            options.Token.Key = result.GetValue(tokenKey);
            if (result.GetValue(lifetime) is { } seconds) options.Token.Lifetime = TimeSpan.FromSeconds(seconds);
            if (result.GetValue(quota) is { } limit) options.Throttle.Limit = limit;
            await OfficeGestSandbox.RunAsync(options, terminal.Output, cancellationToken).ConfigureAwait(false);
            return CommandLine.ExitCodes.Fine;
        });
        return command;
    }
}
