namespace OfficeGest.Generator.Model;

/// <summary>The registration of a client with the services of an application; printed only if OfficeGest.Hosting is referenced.</summary>
internal sealed record HostingUnit : EmitUnit
{
    public required string Client { get; init; }

    /// <summary>Whether the client has its own login.</summary>
    public bool HasLogin { get; init; }

    /// <summary>Whether the client says which credentials it takes.</summary>
    public bool HasSecurity { get; init; }

    public static HostingUnit Of(string @namespace, string client, bool hasLogin, bool hasSecurity) => new()
    {
        HintName = $"{client}ServiceCollectionExtensions.g.cs",
        Namespace = @namespace,
        Name = client + "ServiceCollectionExtensions",
        Client = client,
        HasLogin = hasLogin,
        HasSecurity = hasSecurity,
    };
}
