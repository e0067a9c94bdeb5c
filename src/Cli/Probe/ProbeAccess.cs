using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Output;
using Spectre.Console;

namespace OfficeGest.Cli.Probe;

/// <summary>Gets the address and credentials: from the environment, otherwise by asking. Never from arguments, which other processes can read.</summary>
internal static class ProbeAccess
{
    public const string UrlVariable = "OFFICEGEST_URL";
    public const string UserVariable = "OFFICEGEST_USERNAME";
    public const string PasswordVariable = "OFFICEGEST_PASSWORD";

    public static OfficeGestClientOptions Options(Terminal terminal, string? url, ProbeSecrets secrets)
    {
        string address = url ?? Given(terminal, UrlVariable) ?? throw new ToolException($"Name an installation: --url https://company.officegest.com/api/v2, or {UrlVariable}.", ExitCodes.WrongUsage);
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? root) || (root.Scheme != Uri.UriSchemeHttps && root.Scheme != Uri.UriSchemeHttp)) throw new ToolException("The address must be like https://company.officegest.com/api/v2.", ExitCodes.WrongUsage);
        // Before it is passed to the runtime, whose messages contain addresses.
        if (root.UserInfo.Length > 0) throw new ToolException($"The address contains a user or a password. Use {UserVariable} and {PasswordVariable} instead.", ExitCodes.WrongUsage);
        if (root.Scheme == Uri.UriSchemeHttp && !root.IsLoopback) throw new ToolException("The address is not https: the password and the responses would be sent unencrypted.", ExitCodes.WrongUsage);
        if (root.AbsolutePath.Trim('/').Length == 0) root = new Uri(root, "/api/v2/");

        string user = Given(terminal, UserVariable) ?? Ask(terminal, UserVariable, "User", secret: false);
        string password = Given(terminal, PasswordVariable) ?? Ask(terminal, PasswordVariable, "Password", secret: true);
        secrets.AddName(user);
        secrets.Add(password);
        return new OfficeGestClientOptions
        {
            BaseAddress = root,
            Credential = new PasswordCredential(user, password),
            LogoutOnDispose = true,
            UserAgent = "officegest-probe",
            Retry = new RetryOptions { MaxRetries = 1 },
        };
    }

    private static string? Given(Terminal terminal, string variable) => terminal.Variable(variable) is { Length: > 0 } value ? value : null;

    private static string Ask(Terminal terminal, string variable, string what, bool secret)
    {
        if (!terminal.CanAsk) throw new ToolException($"{variable} is not set, and there is no terminal to ask for it.", ExitCodes.WrongUsage);
        var prompt = new TextPrompt<string>($"{what}:");
        return terminal.ErrorConsole.Prompt(secret ? prompt.Secret(mask: null) : prompt);
    }
}
