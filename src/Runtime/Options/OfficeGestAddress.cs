namespace OfficeGest;

/// <summary>Creates the base addresses of installations.</summary>
public static class OfficeGestAddress
{
    /// <summary><c>https://company.officegest.com/api/v2/</c> for <c>company.officegest.com</c>.</summary>
    /// <exception cref="ArgumentException">The domain is empty or more than a host, with or without a port.</exception>
    public static Uri ForDomain(string domain)
    {
        if (domain is null) throw new ArgumentNullException(nameof(domain));

        string host = domain.Trim();
        if (host.Length == 0
            || host.IndexOfAny(['/', '\\', '@', '?', '#', ' ', '%']) >= 0
            || !Uri.TryCreate("https://" + host + "/api/v2/", UriKind.Absolute, out Uri? address)
            || address.AbsolutePath != "/api/v2/")
        {
            // What was given is not quoted, here and below: it may hold a password.
            throw new ArgumentException("The domain is not a domain such as 'company.officegest.com'; a user and a path have no place in it.", nameof(domain));
        }

        return address;
    }

    internal static Uri Check(Uri? address, bool allowInsecureHttp)
    {
        const string Option = nameof(OfficeGestClientOptions) + "." + nameof(OfficeGestClientOptions.BaseAddress);
        if (address is null) throw new ArgumentException($"{Option} is not set. For an installation at a domain use OfficeGestAddress.ForDomain(\"company.officegest.com\").");
        if (address.OriginalString.Contains('@')) throw new ArgumentException($"{Option} holds a user or a password; use {nameof(OfficeGestClientOptions.Credential)} for these.");
        if (!address.IsAbsoluteUri) throw new ArgumentException($"{Option} is relative; it must begin with https://.");
        if (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp) throw new ArgumentException($"{Option} has another scheme than https.");
        if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback && !allowInsecureHttp)
            throw new ArgumentException($"{Option} is not https: the password and the token would cross the network in the clear. Set {nameof(OfficeGestClientOptions.AllowInsecureHttp)} if that is wanted.");
        if (address.Query.Length > 0 || address.Fragment.Length > 0) throw new ArgumentException($"{Option} has a query or a fragment; it must end with the path, such as /api/v2/.");

        return address.AbsoluteUri.EndsWith("/", StringComparison.Ordinal) ? address : new Uri(address.AbsoluteUri + "/");
    }
}
