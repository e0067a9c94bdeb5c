using System.Text;
using OfficeGest.Privacy;

namespace OfficeGest.Cli.Probe;

/// <summary>What the probe logs in with and gets for it: nothing of it may be in what it prints or writes, whatever the server repeats.</summary>
internal sealed class ProbeSecrets
{
    private const string Redacted = "(secret)";

    // What is shorter is in many words, and no secret.
    private const int Shortest = 4;

    // A login may be renewed while an answer is looked at.
    private readonly Lock _gate = new();
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _secrets = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Who logs in: no secret in a message, but no name of a field either.</summary>
    public void AddName(string name)
    {
        lock (_gate) _names.Add(name);
    }

    public void Add(string secret)
    {
        lock (_gate)
        {
            if (!_names.Add(secret) || secret.Length < Shortest) return;

            _secrets.Add(secret);
            _secrets.Add(Uri.EscapeDataString(secret));
            _secrets.Add(Base64(secret));
            foreach (string name in _names.ToArray()) _secrets.Add(Base64($"{name}:{secret}"));
        }
    }

    /// <summary>Whether the text is one of them, or holds one.</summary>
    public bool AreIn(string text)
    {
        lock (_gate) return _names.Contains(text) || _secrets.Any(secret => text.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    public string Redact(string text)
    {
        lock (_gate)
        {
            foreach (string secret in _secrets.OrderByDescending(static secret => secret.Length)) text = text.Replace(secret, Redacted, StringComparison.OrdinalIgnoreCase);
        }

        return text;
    }

    /// <summary>A sentence of the server's for a person: without secrets, e-mail addresses and long numbers, printable, and cut.</summary>
    public string Message(string said) => DriftExample.OfMessage(Redact(said));

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=');
}
