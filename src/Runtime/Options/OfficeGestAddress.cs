namespace OfficeGest;

/// <summary>Creates and checks the base addresses of installations.</summary>
internal static class OfficeGestAddress
{
    /// <summary>Returns <c>https://company.officegest.com/api/v2/</c> for <c>company.officegest.com</c>.</summary>
    /// <exception cref="ArgumentException">The domain is empty, or is not a host with an optional port.</exception>
    public static Uri ForDomain(string domain)
    {
        if (domain is null) throw new ArgumentNullException(nameof(domain));

        string host = domain.Trim();
        if (host.Length == 0
            || host.IndexOfAny(['/', '\\', '@', '?', '#', ' ', '%']) >= 0
            || !Uri.TryCreate("https://" + host + "/api/v2/", UriKind.Absolute, out Uri? address)
            || address.AbsolutePath != "/api/v2/")
        {
            // The value is not quoted, here and below: it may contain a password.
            throw new ArgumentException("The domain must be like 'company.officegest.com', without a user or a path.", nameof(domain));
        }

        return address;
    }

    internal static Uri Check(Uri? address, bool allowInsecureHttp)
    {
        const string Option = nameof(OfficeGestClientOptions) + "." + nameof(OfficeGestClientOptions.BaseAddress);
        if (address is null) throw new ArgumentException($"{Option} is not set. For an installation at a domain set {nameof(OfficeGestClientOptions)}.{nameof(OfficeGestClientOptions.Domain)} instead, such as \"company.officegest.com\".");
        if (address.OriginalString.Contains('@')) throw new ArgumentException($"{Option} contains a user or a password; use {nameof(OfficeGestClientOptions.Credential)} instead.");
        if (!address.IsAbsoluteUri) throw new ArgumentException($"{Option} is relative; it must begin with https://.");
        if (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp) throw new ArgumentException($"{Option} has a scheme other than https.");
        if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback && !allowInsecureHttp)
            throw new ArgumentException($"{Option} is not https: the password and the token would be sent unencrypted. Set {nameof(OfficeGestClientOptions.AllowInsecureHttp)} if that is intended.");
        if (address.Query.Length > 0 || address.Fragment.Length > 0) throw new ArgumentException($"{Option} has a query or a fragment; it must end with the path, such as /api/v2/.");

        return address.AbsoluteUri.EndsWith("/", StringComparison.Ordinal) ? address : new Uri(address.AbsoluteUri + "/");
    }
}
