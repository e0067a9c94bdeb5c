namespace OfficeGest;

/// <summary>What keeps an API key from being sent. Unlike a token it may hold blanks, for servers that want a word of their own before it.</summary>
internal static class ApiKeyText
{
    private const int Longest = 16 * 1024;

    /// <summary>What is wrong with it, to stand after its name; null when it can be sent.</summary>
    public static string? Fault(string key) => key switch
    {
        "" => "is empty",
        { Length: > Longest } => $"is longer than {Longest} characters",
        _ => key.All(static c => c is >= ' ' and <= '~') ? null : "holds characters that a header cannot carry",
    };
}
