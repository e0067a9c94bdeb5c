using System.Text;

namespace OfficeGest;

/// <summary>A user name and a password as HTTP Basic has them (RFC 7617).</summary>
internal static class BasicToken
{
    public const string Scheme = "Basic";

    public static AccessToken Of(string userName, string password) => userName.Any(static c => c == ':')
        ? throw new OfficeGestAuthenticationException("The user name holds a colon, which HTTP Basic cannot carry.")
        : new AccessToken(Convert.ToBase64String(Encoding.UTF8.GetBytes(userName + ":" + password))) { Scheme = Scheme };

    /// <summary>The password in a token of this kind; null if it is none.</summary>
    public static string? PasswordOf(string token)
    {
        try
        {
            string text = Encoding.UTF8.GetString(Convert.FromBase64String(token));
            return text.IndexOf(':') is >= 0 and int colon ? text.Substring(colon + 1) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
