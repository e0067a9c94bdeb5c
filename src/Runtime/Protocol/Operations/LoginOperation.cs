namespace OfficeGest.Protocol;

/// <summary>The login of API v2: where it is, and what its exceptions name.</summary>
internal static class LoginOperation
{
    public const string Path = "auth/login";
    public const string LogoutPath = "auth/logout";

    public static readonly ApiOperation Instance = new("login", "POST", "/" + Path) { Anonymous = true };
}
