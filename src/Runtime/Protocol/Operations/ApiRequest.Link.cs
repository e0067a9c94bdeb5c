namespace OfficeGest.Protocol;

public sealed partial class ApiRequest
{
    /// <summary>
    /// The address of a page that the server names. Scheme, host and port are those of the base address, whatever the server says, so that no credential goes elsewhere and
    /// https stays https; what is on another host or outside of the base address is none.
    /// </summary>
    /// <returns>Null if the link must not be followed.</returns>
    internal Uri? Follow(Uri baseAddress, string link)
    {
        if (link.Length == 0 || link.Any(static c => char.IsControl(c) || c == '\\')) return null;
        if (!Uri.TryCreate(ToAddress(baseAddress), link, out Uri? there)) return null;
        if (there.Scheme is not ("http" or "https") || there.UserInfo.Length > 0) return null;
        if (!string.Equals(there.IdnHost, baseAddress.IdnHost, StringComparison.OrdinalIgnoreCase)) return null;

        // Behind a proxy that ends TLS, servers speak of http and of its usual port.
        bool samePort = there.Port == baseAddress.Port || (there.IsDefaultPort && there.Scheme == "http" && baseAddress is { IsDefaultPort: true, Scheme: "https" });
        if (!samePort || !there.AbsolutePath.StartsWith(baseAddress.AbsolutePath, StringComparison.Ordinal)) return null;

        return new Uri(baseAddress.GetLeftPart(UriPartial.Authority) + there.PathAndQuery, UriKind.Absolute);
    }
}
