namespace OfficeGest;

/// <summary>A secret in an environment variable, as it is whenever it is needed.</summary>
internal static class EnvironmentSecret
{
    /// <exception cref="ArgumentException">No variable can be called so.</exception>
    public static void CheckName(string variable)
    {
        if (string.IsNullOrWhiteSpace(variable) || variable.IndexOfAny(['=', '\0']) >= 0) throw new ArgumentException("An environment variable needs a name, without '='.", nameof(variable));
    }

    /// <param name="variable">The name of the variable.</param>
    /// <param name="what">What it holds, for the message.</param>
    public static string Read(string variable, string what) =>
        Environment.GetEnvironmentVariable(variable) is { } value && !string.IsNullOrWhiteSpace(value)
            ? value
            : throw new OfficeGestAuthenticationException($"The environment variable {variable}, which holds {what}, is not set.");
}
