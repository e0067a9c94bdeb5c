using System.Globalization;
using System.Text.Json;
using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Cli.Learn;

/// <summary>Reads recorded traffic: compares every response with the spec. Only names, types and codes are used.</summary>
internal sealed class Har(SpecMapping document, DriftTally tally, FieldSamples samples)
{
    private readonly RouteMatch _routes = new(document);
    private readonly NewRoute _newRoutes = new(document);
    private readonly SortedDictionary<(string Route, string Method), OperationSamples> _new = [];
    private readonly List<Exchange> _exchanges = [];

    /// <summary>The operations that are not in the spec, by route and method.</summary>
    public IEnumerable<OperationSamples> New => _new.Values.Where(static operation => operation.IsLearnable);

    /// <summary>The calls without an operation in the spec and with too little information to add one, by method and shape of the route.</summary>
    public SortedDictionary<string, UnknownCalls> Unknown { get; } = new(StringComparer.Ordinal);

    public HarHosts? Hosts { get; private set; }

    public int Credentials { get; private set; }

    public static bool IsOne(JsonElement root) => root.ValueKind == JsonValueKind.Object && root.TryGetProperty("log", out JsonElement log) && log.ValueKind == JsonValueKind.Object && log.TryGetProperty("entries", out _);

    public void Read(JsonElement root)
    {
        foreach (JsonElement entry in root.GetProperty("log").GetProperty("entries").EnumerateArray())
            if (Exchange.Of(entry) is { IsAnswered: true } exchange) _exchanges.Add(exchange);
    }

    /// <summary>Processes all files: only together do they show which host is the installation.</summary>
    public void Complete()
    {
        Hosts = HarHosts.Of(_exchanges, _routes);
        foreach (Exchange exchange in _exchanges.Where(Hosts.Counts)) Take(exchange, _routes.Below(exchange.Url.AbsolutePath)!);
        foreach (OperationSamples operation in _new.Values.Where(static operation => !operation.IsLearnable)) Left(operation.Method, operation.Route, operation.Count, succeeded: false);
    }

    private void Take(Exchange exchange, string path)
    {
        if (LoginConvention.IsPath(path)) Credentials++;
        else if (_routes.Find(exchange.Method, exchange.Url.AbsolutePath) is { } operation) Known(operation, exchange);
        else if (_newRoutes.Of(path) is not { } route || !SamplesOf(exchange.Method, route).Add(exchange)) Left(exchange.Method, _newRoutes.Shape(path), 1, exchange.IsSuccess);
    }

    private void Known(SpecOperation operation, Exchange exchange)
    {
        var target = DriftTarget.Of(operation);
        string status = exchange.Status.ToString(CultureInfo.InvariantCulture);
        if (Answers.IsUnexpected(operation, exchange.Status)) tally.Add(target, DriftKind.UnexpectedStatus, "$", status);
        if (!exchange.IsSuccess || Answers.Schema(document, operation) is not { } schema || exchange.Answer is not { } answer) return;
        new AnswerCheck(document, target, tally, (path, value) => samples.Add(target, path, value)).Check(schema, answer);
    }

    private OperationSamples SamplesOf(string method, string route)
    {
        if (!_new.TryGetValue((route, method), out OperationSamples? operation)) _new[(route, method)] = operation = new OperationSamples(method, route);
        return operation;
    }

    private void Left(string method, string shape, long times, bool succeeded)
    {
        if (times == 0) return;
        UnknownCalls calls = Unknown.GetValueOrDefault($"{method} {shape}");
        Unknown[$"{method} {shape}"] = new UnknownCalls(calls.Count + times, calls.Succeeded || succeeded);
    }
}

/// <param name="Count">The number of calls.</param>
/// <param name="Succeeded">Whether one of them succeeded.</param>
internal readonly record struct UnknownCalls(long Count, bool Succeeded);
