using System.Text;
using Microsoft.OpenApi;
using OfficeGest.Sandbox.Serving;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Sandbox.FromSpec;

/// <summary>What a description asks of callers besides a token: API keys, and HTTP Basic.</summary>
internal sealed class SpecSecurity(Installation installation, OpenApiDocument document)
{
    private readonly SecurityShape? _shape = SecurityFinder.Find(document);

    /// <summary>Whether an operation lets a caller in; null where it is the token of a session that does.</summary>
    public Func<Exchange, bool>? Of(OpenApiOperation operation)
    {
        var requirements = (operation.Security ?? document.Security ?? []).Select(SecurityFinder.Names).ToList();
        if (!requirements.Exists(names => names.Any(name => IsKey(name) || IsBasic(name))))
            return null;

        // The reference page logs its reader in with a token, whatever the description says.
        return exchange => requirements.Exists(names => names.All(name => IsMet(exchange, name))) || (installation.HasReference && installation.Sessions.IsOpen(exchange.Token));
    }

    private bool IsMet(Exchange exchange, string scheme)
    {
        if (Key(scheme) is { } key)
            return (key.InQuery ? exchange.Query[key.Name] : exchange.Header(key.Name)) == installation.Options.ApiKey;
        return IsBasic(scheme) ? KnowsUser(exchange.Header("Authorization")) : installation.Sessions.IsOpen(exchange.Token);
    }

    private bool KnowsUser(string? authorization)
    {
        const string Scheme = "Basic ";
        if (authorization?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) != true)
            return false;
        var bytes = new byte[authorization.Length];
        if (!Convert.TryFromBase64String(authorization[Scheme.Length..].Trim(), bytes, out var length))
            return false;
        var parts = Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2);
        return parts.Length == 2 && installation.Sessions.Knows(parts[0], parts[1]);
    }

    private KeyShape? Key(string scheme) => _shape?.Keys.FirstOrDefault(key => key.Scheme == scheme);

    private bool IsKey(string scheme) => Key(scheme) is not null;

    private bool IsBasic(string scheme) =>
        document.Components?.SecuritySchemes?.TryGetValue(scheme, out var found) == true
        && found is { Type: SecuritySchemeType.Http } && string.Equals(found.Scheme, "basic", StringComparison.OrdinalIgnoreCase);
}
