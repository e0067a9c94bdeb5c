using Microsoft.OpenApi;
using OfficeGest.Specification.OpenApi;

namespace OfficeGest.Specification.Conventions;

/// <summary>Finds the logout for a login: a DELETE on the path of the login, or a logout operation next to it.</summary>
internal static class LogoutFinder
{
    private static readonly HashSet<string> Words = new(["logout", "log-out", "logoff", "log-off", "signout", "sign-out"], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Methods = ["DELETE", "POST"];

    /// <param name="document">The spec.</param>
    /// <param name="login">The path of the login.</param>
    /// <param name="mark">The logout in the mark of the login, such as <c>DELETE /auth/session</c>.</param>
    public static (string Method, string Path)? Find(OpenApiDocument document, string login, string? mark)
    {
        if (mark?.Split(' ') is [{ Length: > 0 } method, ['/', ..] path]) return Methods.Contains(method.ToUpperInvariant()) ? (method.ToUpperInvariant(), path) : null;
        if (Has(document, login, "DELETE")) return ("DELETE", login);

        string parent = Parent(login);
        foreach (string other in document.Paths!.Keys.OrderBy(static key => key, StringComparer.Ordinal))
        {
            if (Parent(other) != parent || !Words.Contains(other.Substring(other.LastIndexOf('/') + 1))) continue;
            foreach (string one in Methods)
                if (Has(document, other, one)) return (one, other);
        }

        return null;
    }

    private static bool Has(OpenApiDocument document, string path, string method) => PathItemOperations.List(document.Paths![path]).Any(pair => pair.Method == method);

    private static string Parent(string path) => path.Substring(0, Math.Max(0, path.LastIndexOf('/')));
}
