namespace OfficeGest;

/// <summary>Reads the token from an environment variable at each login.</summary>
internal static class EnvironmentToken
{
    public static AccessToken Read(string variable)
    {
        string? value = Environment.GetEnvironmentVariable(variable);
        if (string.IsNullOrWhiteSpace(value)) throw new OfficeGestAuthenticationException($"The environment variable {variable} with the token is not set.");

        string token = TokenText.Strip(value!);
        return TokenText.Fault(token) is { } fault
            ? throw new OfficeGestAuthenticationException($"The token in the environment variable {variable} {fault}.")
            : new AccessToken(token);
    }
}
