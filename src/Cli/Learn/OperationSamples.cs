using System.Text.RegularExpressions;
using OfficeGest.Privacy;

namespace OfficeGest.Cli.Learn;

/// <summary>The samples of all calls of an operation that is not in the spec.</summary>
internal sealed partial class OperationSamples(string method, string route)
{
    private readonly SortedSet<string> _query = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, bool> _statuses = [];

    public string Method => method;

    public string Route => route;

    public long Count { get; private set; }

    /// <summary>The number of successful calls. Without one, nothing is learned: a route that only fails may not exist.</summary>
    public long Successes { get; private set; }

    public IReadOnlyCollection<string> Query => _query;

    /// <summary>The statuses, and whether they had JSON.</summary>
    public IReadOnlyDictionary<int, bool> Statuses => _statuses;

    public SampleSchema Answer { get; } = new();

    public SampleSchema Json { get; } = new();

    public SampleSchema Form { get; } = new();

    public long JsonBodies { get; private set; }

    public long FormBodies { get; private set; }

    public bool IsLearnable => Successes > 0;

    /// <summary>Adds a call; returns false if it has too little information.</summary>
    public bool Add(Exchange exchange)
    {
        SentBody sent = exchange.Sent;
        if (exchange.IsSuccess && (sent.Kind == SentKind.Unknown || exchange.HasForeignAnswer || (method == "GET" && exchange.Answer is null))) return false;

        Count++;
        _statuses[exchange.Status] = _statuses.GetValueOrDefault(exchange.Status) || (exchange.IsSuccess && exchange.Answer is not null);
        if (!exchange.IsSuccess) return true;

        Successes++;
        if (exchange.Answer is { } answer) Answer.Add(answer);
        foreach ((string name, _) in FormText.Pairs(exchange.Url.Query.TrimStart('?')))
        {
            // It is only known that it was sent; the server may ignore it.
            if (ParameterName().IsMatch(name) && FieldName.Is(name)) _query.Add(name);
        }

        if (sent.Kind == SentKind.Json)
        {
            JsonBodies++;
            Json.Add(sent.Json);
        }
        else if (sent.Kind == SentKind.Form)
        {
            FormBodies++;
            Form.Add(sent.Json);
        }

        return true;
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9_]{0,31}\z")]
    private static partial Regex ParameterName();
}
