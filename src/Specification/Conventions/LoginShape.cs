using OfficeGest.Specification.Values;

namespace OfficeGest.Specification.Conventions;

/// <summary>The operation that turns a user name and a password into a token.</summary>
/// <param name="Path">The path in the spec. It is called by POST.</param>
/// <param name="UserKey">The key of the user name in the JSON body.</param>
/// <param name="PasswordKey">The key of the password.</param>
/// <param name="TokenPath">The keys that lead to the token in the response.</param>
/// <param name="LogoutMethod">The method of the logout, in upper case; null if there is none.</param>
/// <param name="LogoutPath">The path of the logout.</param>
internal sealed record LoginShape(string Path, string UserKey, string PasswordKey, EquatableArray<string> TokenPath, string? LogoutMethod, string? LogoutPath)
{
    private static readonly string[] UsualTokens = ["data.token", "data.access_token", "token", "access_token"];

    /// <summary>Whether it is the login of API v2, which the runtime uses by default.</summary>
    public bool IsUsual =>
        Path == "/auth/login" && UserKey == "username" && PasswordKey == "password" && UsualTokens.Contains(Token)
        && (LogoutPath is null || (LogoutPath == "/auth/logout" && LogoutMethod == "DELETE"));

    /// <summary>The path of the token, such as <c>data.token</c>.</summary>
    public string Token => string.Join(".", TokenPath);
}
