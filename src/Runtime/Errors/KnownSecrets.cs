namespace OfficeGest;

/// <summary>The passwords and tokens that a client sends, and texts without them. Safe to use from any thread.</summary>
internal sealed class KnownSecrets
{
    public const string Hidden = "***";

    // Tokens follow each other, and a password comes again with each login.
    private const int Capacity = 8;

    // What is shorter may be a part of any word.
    private const int ShortestPart = 6;

    private readonly object _gate = new();
    private readonly List<string> _secrets = [];
    private volatile string[] _spellings = [];
    private volatile string? _last;

    /// <summary>A set that stays empty, for what no client is known of.</summary>
    public static KnownSecrets None { get; } = new();

    public void Add(string? secret)
    {
        if (string.IsNullOrWhiteSpace(secret) || secret == _last) return;

        lock (_gate)
        {
            _secrets.Remove(secret!);
            _secrets.Add(secret!);
            if (_secrets.Count > Capacity) _secrets.RemoveAt(0);
            _spellings = [.. _secrets.SelectMany(SecretSpellings.Of).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(static spelling => spelling.Length)];
            _last = secret;
        }
    }

    /// <summary>The text without secrets; the same one when it holds none.</summary>
    public string Hide(string text)
    {
        foreach (string spelling in _spellings) text = Without(text, spelling);
        return CredentialText.Hide(text);
    }

    /// <summary>Hides the secrets in an exception on its way to the caller. For filters of exceptions.</summary>
    /// <returns>False.</returns>
    public bool HideIn(OfficeGestException exception)
    {
        exception.Hide(this);
        return false;
    }

    private static string Without(string text, string spelling)
    {
        int start = 0;
        while (start < text.Length && text.IndexOf(spelling, start, StringComparison.OrdinalIgnoreCase) is var found and >= 0)
        {
            bool isPart = spelling.Length >= ShortestPart || IsWord(text, found, spelling.Length);
            if (isPart) text = text.Substring(0, found) + Hidden + text.Substring(found + spelling.Length);
            start = found + (isPart ? Hidden.Length : 1);
        }

        return WithoutBeginning(text, spelling);
    }

    /// <summary>A text that was cut may end in the beginning of a secret.</summary>
    private static string WithoutBeginning(string text, string spelling)
    {
        int end = text.EndsWith("…", StringComparison.Ordinal) ? text.Length - 1 : text.Length;
        for (int length = Math.Min(spelling.Length - 1, end); length >= ShortestPart; length--)
        {
            if (string.Compare(text, end - length, spelling, 0, length, StringComparison.OrdinalIgnoreCase) == 0)
                return text.Substring(0, end - length) + Hidden + text.Substring(end);
        }

        return text;
    }

    private static bool IsWord(string text, int start, int length) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (start + length == text.Length || !char.IsLetterOrDigit(text[start + length]));
}
