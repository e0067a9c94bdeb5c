namespace OfficeGest.Specification.Conventions;

/// <summary>The paths whose bodies contain credentials. Nothing is read from these bodies, not even the names.</summary>
internal static class LoginConvention
{
    private static readonly HashSet<string> Words = new(
        [
            "auth", "authenticate", "authentication", "login", "logout", "log-in", "log-out", "signin", "sign-in", "signout", "sign-out", "oauth", "oauth2", "token",
            "tokens", "session", "sessions", "password", "passwords", "otp", "mfa",
        ],
        StringComparer.OrdinalIgnoreCase);

    public static bool IsPath(string path) => path.Split('/').Any(Words.Contains);
}
