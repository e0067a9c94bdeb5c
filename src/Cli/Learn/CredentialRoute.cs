namespace OfficeGest.Cli.Learn;

/// <summary>Calls that carry what opens the door. Nothing is read of their bodies, not even the names.</summary>
internal static class CredentialRoute
{
    private static readonly HashSet<string> Words = new(
        ["auth", "authenticate", "authentication", "login", "logout", "log-in", "log-out", "signin", "sign-in", "signout", "sign-out", "oauth", "oauth2", "token", "tokens", "session", "sessions", "password", "passwords", "otp", "mfa"],
        StringComparer.OrdinalIgnoreCase);

    public static bool Is(string path) => path.Split('/').Any(Words.Contains);
}
