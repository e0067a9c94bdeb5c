using System.Collections.Concurrent;
using OfficeGest.Sandbox;
using OfficeGest.Soak.Writes;

namespace OfficeGest.Soak.Load;

/// <summary>What the server saw.</summary>
internal sealed class Traffic
{
    private readonly ConcurrentDictionary<int, int> _answers = new();
    private int _logins, _posts, _turnedAway;

    public int Requests => _answers.Values.Sum();

    public int Logins => Volatile.Read(ref _logins);

    /// <summary>POSTs that make an appointment.</summary>
    public int Posts => Volatile.Read(ref _posts);

    /// <summary>Those of them that were answered with 429 or 401, and so may come again.</summary>
    public int TurnedAway => Volatile.Read(ref _turnedAway);

    /// <summary>The number of answers with a status; 0 stands for a connection that was cut.</summary>
    public int Answers(Func<int, bool> status) => _answers.Where(pair => status(pair.Key)).Sum(static pair => pair.Value);

    public void Add(RecordedRequest request)
    {
        if (request.Path.EndsWith("/auth/login", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref _logins);
            return;
        }

        _answers.AddOrUpdate(request.Status, 1, static (_, count) => count + 1);
        if (request.Method != "POST" || !request.Path.EndsWith(WriteFault.Path, StringComparison.Ordinal)) return;

        Interlocked.Increment(ref _posts);
        if (request.Status is 429 or 401) Interlocked.Increment(ref _turnedAway);
    }
}
