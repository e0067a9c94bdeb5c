namespace OfficeGest.Specification.Conventions;

/// <summary>The names of the keys of a login, in any case and with any separators; the most likely first.</summary>
internal static class LoginWords
{
    private static readonly string[] Users =
        ["username", "user", "login", "loginname", "userlogin", "userid", "email", "useremail", "mail", "account", "accountname", "identifier", "utilizador"];

    private static readonly string[] Passwords = ["password", "pass", "passwd", "pwd", "secret", "passphrase", "userpassword", "senha", "palavrapasse"];

    private static readonly string[] Tokens =
        ["accesstoken", "token", "sessiontoken", "authtoken", "bearertoken", "apitoken", "jwt", "jwttoken", "bearer", "sessionkey"];

    // The names of a token inside an object that is named as a token.
    private static readonly string[] Inner = ["key", "value"];

    private static readonly string[] Holders = ["session", "token", "accesstoken", "auth"];

    public static string? User(IEnumerable<string> keys) => PlainKey.First(Users, keys);

    public static string? Password(IEnumerable<string> keys) => PlainKey.First(Passwords, keys);

    public static string? Token(IEnumerable<string> keys, string? holder) =>
        PlainKey.First(Tokens, keys) ?? (holder is not null && Holders.Contains(PlainKey.Of(holder)) ? PlainKey.First(Inner, keys) : null);
}
