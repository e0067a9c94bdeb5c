namespace OfficeGest;

/// <summary>The token in an environment variable, as it is at each login.</summary>
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
