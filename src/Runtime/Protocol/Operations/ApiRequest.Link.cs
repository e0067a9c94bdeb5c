namespace OfficeGest.Protocol;

public sealed partial class ApiRequest
{
    /// <summary>
    /// Returns the address of a page that the server sent. Scheme, host and port are always those of the base address, so that no credential is sent to another host and
    /// https stays https; a link to another host or outside of the base address is rejected.
    /// </summary>
    /// <returns>Null if the link must not be followed.</returns>
    internal Uri? Follow(Uri baseAddress, string link)
    {
        if (link.Length == 0 || link.Any(static c => char.IsControl(c) || c == '\\')) return null;
        if (!Uri.TryCreate(ToAddress(baseAddress), link, out Uri? there)) return null;
        if (there.Scheme is not ("http" or "https") || there.UserInfo.Length > 0) return null;
        if (!string.Equals(there.IdnHost, baseAddress.IdnHost, StringComparison.OrdinalIgnoreCase)) return null;

        // Behind a proxy that terminates TLS, servers send links with http and its default port.
        bool samePort = there.Port == baseAddress.Port || (there.IsDefaultPort && there.Scheme == "http" && baseAddress is { IsDefaultPort: true, Scheme: "https" });
        if (!samePort || !there.AbsolutePath.StartsWith(baseAddress.AbsolutePath, StringComparison.Ordinal)) return null;

        return new Uri(baseAddress.GetLeftPart(UriPartial.Authority) + there.PathAndQuery, UriKind.Absolute);
    }
}
