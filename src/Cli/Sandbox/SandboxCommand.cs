using System.CommandLine;
using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Output;
using OfficeGest.Cli.Specs;
using OfficeGest.Generator.Model;
using OfficeGest.Sandbox;
using OfficeGest.Specification.Diagnostics;
using ParseResult = System.CommandLine.ParseResult;

namespace OfficeGest.Cli.Sandbox;

/// <summary><c>officegest sandbox</c>: runs the stand-alone server.</summary>
internal static class SandboxCommand
{
    public static Command Create(Terminal terminal)
    {
        Option<int?> port = NumberOption.Create("--port", 0, 65535);
        port.Aliases.Add("-p");
        port.Description = "The TCP port on the loopback interface; 0, the default, selects a free one.";
        Option<int?> seed = NumberOption.Create("--seed", int.MinValue);
        seed.Description = $"The same seed gives the same records on every machine; by default {new SandboxOptions().Seed}.";
        var small = new Option<bool>("--small") { Description = "A few dozen records of each kind instead of a whole workshop." };
        var spec = new Option<string?>("--spec") { Description = "An OpenAPI spec whose operations are served in addition to the known ones.", HelpName = "file" };
        var deny = new Option<string[]>("--deny") { Description = "A module that returns 403: workshop.vehicles, or workshop for the whole group.", HelpName = "module" };
        Option<SandboxTokenKey> tokenKey = ChoiceOption.Create<SandboxTokenKey>("--token-key");
        tokenKey.Description = "The place of the token in the login response: data.token or data.access_token.";
        Option<int?> lifetime = NumberOption.Create("--token-lifetime", 1);
        lifetime.Description = "Seconds until a token expires; by default it never expires.";
        lifetime.HelpName = "seconds";
        Option<int?> quota = NumberOption.Create("--requests-per-minute", 1);
        quota.Description = "The quota; a request beyond it returns 429.";
        var host = new Option<string[]>("--allow-host") { Description = "A host name besides localhost for which requests are accepted, such as host.docker.internal.", HelpName = "name" };

        var command = new DocumentedCommand("sandbox", "Run a server on this machine that behaves like OfficeGest v2, with invented data. Stop it with Ctrl+C.")
        {
            Examples =
            [
                new("officegest sandbox --port 5080", "Print the address and the credentials, then a line for each request."),
                new("officegest sandbox --port 5080 --spec specs/officegest-v2.yaml", "Also serve the operations of your own spec."),
                new("officegest sandbox --small --deny workshop.vehicles --requests-per-minute 200", "Test a 403 and a 429."),
            ],
            ExitCodes =
            [
                new(CommandLine.ExitCodes.Fine, "The server was stopped."),
                new(CommandLine.ExitCodes.Errors, "The port is taken, or the spec has errors."),
                new(CommandLine.ExitCodes.WrongUsage, "Wrong usage, or the spec does not exist."),
            ],
        };
        foreach (Option option in (Option[])[port, seed, small, spec, deny, tokenKey, lifetime, quota, host]) command.Options.Add(option);
        command.SetAction(async (ParseResult result, CancellationToken cancellationToken) =>
        {
            var options = new SandboxOptions { Port = result.GetValue(port) ?? 0 };
            if (result.GetValue(seed) is { } number) options.Seed = number;
            if (result.GetValue(small)) options.Sizes = SandboxSizes.Small;
            if (result.GetValue(spec) is { } path) options.Spec = SandboxSpec.FromText(ReadSpec(terminal, path, cancellationToken));
            foreach (string module in result.GetValue(deny) ?? []) options.DeniedModules.Add(module);
            foreach (string name in result.GetValue(host) ?? []) options.AllowedHosts.Add(name);
            options.Token.Key = result.GetValue(tokenKey);
            if (result.GetValue(lifetime) is { } seconds) options.Token.Lifetime = TimeSpan.FromSeconds(seconds);
            if (result.GetValue(quota) is { } limit) options.Throttle.Limit = limit;
            try
            {
                await OfficeGestSandbox.RunAsync(options, terminal.Output, ReferencePage.Map, cancellationToken).ConfigureAwait(false);
            }
            catch (ArgumentException refused)
            {
                throw new ToolException(refused.Message, CommandLine.ExitCodes.WrongUsage);
            }

            return CommandLine.ExitCodes.Fine;
        });
        return command;
    }

    /// <summary>The sandbox would reject a spec with errors too, but without their positions.</summary>
    private static string ReadSpec(Terminal terminal, string path, CancellationToken cancellationToken)
    {
        string text = SpecFile.Read(terminal, path);
        var result = SpecCompiler.Compile(new SpecItem(path, text, SpecCompiler.AnyNamespace, SpecCompiler.AnyClient, new OperationFilter()), cancellationToken);
        DiagnosticText.Write(terminal.ErrorConsole, result.Diagnostics.Where(static diagnostic => diagnostic.Rule.Severity != SpecSeverity.Info));
        return result.HasErrors() ? throw new ToolException($"'{path}' has errors; the sandbox was not started.") : text;
    }
}
