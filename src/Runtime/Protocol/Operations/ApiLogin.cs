using System.ComponentModel;

namespace OfficeGest.Protocol;

/// <summary>Describes the login operation. Properties that are not set are those of API v2.</summary>
/// <param name="route">The path below the base address, with a leading slash and without parameters. It is called by POST.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiLogin(string route)
{
    /// <summary>The path below the base address.</summary>
    public string Route => Operation.Route;

    /// <summary>The key of the user name in the JSON body.</summary>
    public string UserKey { get; init; } = "username";

    /// <summary>The key of the password in the JSON body.</summary>
    public string PasswordKey { get; init; } = "password";

    /// <summary>
    /// The keys that lead to the token in the response, from the outside in. If the token is not there, or if this is empty, <c>token</c> and <c>access_token</c> are
    /// searched in <c>data</c> and next to it.
    /// </summary>
    public IReadOnlyList<string> TokenPath { get; init; } = [];

    /// <summary>The method of the logout.</summary>
    public string LogoutMethod { get; init; } = "DELETE";

    /// <summary>The path of the logout; null if there is none.</summary>
    public string? LogoutRoute { get; init; }

    /// <summary>The login of API v2.</summary>
    internal static ApiLogin Default { get; } = new("/auth/login") { LogoutRoute = "/auth/logout" };

    /// <summary>The operation that its exceptions name.</summary>
    internal ApiOperation Operation { get; } = new("login", "POST", route ?? throw new ArgumentNullException(nameof(route))) { Anonymous = true, IsLogin = true };

    /// <summary>Returns the address of the login at an installation.</summary>
    internal Uri Address(Uri baseAddress) => Below(baseAddress, Route);

    /// <summary>Returns the address of the logout; null if there is none.</summary>
    internal Uri? LogoutAddress(Uri baseAddress) => LogoutRoute is { } logout ? Below(baseAddress, logout) : null;

    private static Uri Below(Uri baseAddress, string route) => new(baseAddress.AbsoluteUri + route.TrimStart('/'), UriKind.Absolute);
}
