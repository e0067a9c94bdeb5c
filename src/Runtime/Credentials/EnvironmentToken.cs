namespace OfficeGest;

/// <summary>Reads the token from an environment variable at each login.</summary>
internal static class EnvironmentToken
{
    public static AccessToken Read(string variable)
    {
        string token = TokenText.Strip(EnvironmentSecret.Read(variable, "the token"));
        return TokenText.Fault(token) is { } fault
            ? throw new OfficeGestAuthenticationException($"The token in the environment variable {variable} {fault}.")
            : new AccessToken(token);
    }
}
