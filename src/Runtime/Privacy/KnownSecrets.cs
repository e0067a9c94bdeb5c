using System.Text;

namespace OfficeGest.Privacy;

/// <summary>The passwords and tokens that a client sends; removes them from texts. Thread-safe.</summary>
internal sealed class KnownSecrets
{
    public const string Hidden = "***";

    // Old tokens are replaced, and a password is added again at each login.
    private const int Capacity = 8;

    // A shorter text may be a part of any word.
    private const int ShortestPart = 6;

    private readonly object _gate = new();
    private readonly List<string> _secrets = [];
    private volatile string[] _spellings = [];
    private volatile string? _last;

    /// <summary>A set that stays empty, for texts that belong to no client.</summary>
    public static KnownSecrets None { get; } = new();

    public void Add(string? secret)
    {
        if (string.IsNullOrWhiteSpace(secret) || secret == _last) return;

        lock (_gate)
        {
            _secrets.Remove(secret!);
            _secrets.Add(secret!);
            if (_secrets.Count > Capacity) _secrets.RemoveAt(0);
            _spellings = [.. _secrets.SelectMany(Spellings).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(static spelling => spelling.Length)];
            _last = secret;
        }
    }

    /// <summary>Returns the text without secrets; the same instance if it has none.</summary>
    public string Hide(string text)
    {
        foreach (string spelling in _spellings) text = Without(text, spelling);
        return CredentialText.Hide(text);
    }

    public static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=');

    private static IEnumerable<string> Spellings(string secret) => [secret, secret.Trim(), Base64(secret), Base64(secret).Replace('+', '-').Replace('/', '_')];

    private static string Without(string text, string spelling)
    {
        StringBuilder? without = null;
        int kept = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (SecretMatch.Length(text, i, spelling, ShortestPart) is not (> 0 and int length) || (spelling.Length < ShortestPart && !IsWord(text, i, length))) continue;

            (without ??= new StringBuilder()).Append(text, kept, i - kept).Append(Hidden);
            kept = i + length;
            i = kept - 1;
        }

        return without?.Append(text, kept, text.Length - kept).ToString() ?? text;
    }

    // "%20secret" and "\nsecret" are words too.
    private static bool EndsInEscape(string text, int end) =>
        (end >= 3 && text[end - 3] == '%') || (end >= 2 && text[end - 2] == '\\') || (end >= 6 && text[end - 6] == '\\');

    private static bool IsWord(string text, int start, int length) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1]) || EndsInEscape(text, start)) && (start + length == text.Length || !char.IsLetterOrDigit(text[start + length]));
}
