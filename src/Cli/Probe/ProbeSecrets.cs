using System.Text;
using OfficeGest.Privacy;

namespace OfficeGest.Cli.Probe;

/// <summary>The credentials and tokens of the probe, which must not be in its output even if the server repeats them.</summary>
internal sealed class ProbeSecrets
{
    private const string Redacted = "(secret)";

    // Shorter texts occur in many words.
    private const int Shortest = 4;

    // A login may be renewed while a response is processed.
    private readonly Lock _gate = new();
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _secrets = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds the user name: it may be in a message, but is not the name of a field.</summary>
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

    /// <summary>Returns whether the text contains one of them.</summary>
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

    /// <summary>Returns a server message without secrets, e-mail addresses and long numbers, printable, and cut.</summary>
    public string Message(string said) => DriftExample.OfMessage(Redact(said));

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=');
}
