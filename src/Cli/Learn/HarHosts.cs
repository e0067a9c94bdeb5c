namespace OfficeGest.Cli.Learn;

/// <summary>Finds the hosts of recorded traffic that are an installation: a browser records every call of a page, and other servers may have an <c>/api/v2</c> too.</summary>
/// <remarks>
/// A host is an installation if an operation of the spec succeeded there. If there is none, it is the only host that was called below the root of the API. The names
/// of the other hosts are not reported.
/// </remarks>
internal sealed class HarHosts
{
    private readonly HashSet<string> _hosts;
    private readonly RouteMatch _routes;

    private HarHosts(HashSet<string> hosts, RouteMatch routes) => (_hosts, _routes) = (hosts, routes);

    /// <summary>Whether several hosts were called below the root of the API, and it is unknown which one is the installation.</summary>
    public bool IsUndecided { get; private init; }

    public int OtherHosts { get; private init; }

    public int OtherCalls { get; private init; }

    public bool Counts(Exchange exchange) => _hosts.Contains(exchange.Url.Authority) && _routes.Below(exchange.Url.AbsolutePath) is not null;

    public static HarHosts Of(IReadOnlyCollection<Exchange> exchanges, RouteMatch routes)
    {
        HashSet<string> below = Hosts(exchanges.Where(exchange => routes.Below(exchange.Url.AbsolutePath) is not null));
        HashSet<string> proven = Hosts(exchanges.Where(exchange => exchange is { IsSuccess: true, HasForeignAnswer: false } && routes.Find(exchange.Method, exchange.Url.AbsolutePath) is not null));
        HashSet<string> chosen = proven.Count > 0 ? proven : below.Count == 1 ? below : [];
        Exchange[] others = [.. exchanges.Where(exchange => !chosen.Contains(exchange.Url.Authority))];
        return new HarHosts(chosen, routes) { IsUndecided = chosen.Count == 0 && below.Count > 1, OtherHosts = Hosts(others).Count, OtherCalls = others.Length };
    }

    private static HashSet<string> Hosts(IEnumerable<Exchange> exchanges) => exchanges.Select(static exchange => exchange.Url.Authority).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
