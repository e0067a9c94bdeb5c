using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using OfficeGest.Specification.OpenApi;
using OfficeGest.Specification.Values;

namespace OfficeGest.Specification.Conventions;

/// <summary>
/// Finds the login of a spec: a POST under a path of <see cref="LoginConvention"/> that takes a user name and a password in JSON, needs nothing else, and
/// returns a token. <see cref="ExtensionNames.Login"/> of an operation overrides each guess.
/// </summary>
internal static class LoginFinder
{
    private const string Post = "POST";

    public static LoginShape? Find(OpenApiDocument document, Action<string, string>? problem = null)
    {
        LoginShape? best = null;
        (int, int) bestRank = default;
        bool isPublic = document.Security is not { Count: > 0 };
        foreach (string path in (document.Paths?.Keys ?? Enumerable.Empty<string>()).OrderBy(static path => path, StringComparer.Ordinal))
        {
            OpenApiOperation? operation = PathItemOperations.List(document.Paths![path]).FirstOrDefault(static pair => pair.Method == Post).Operation;
            JsonNode? mark = operation?.Node(ExtensionNames.Login);
            if (operation is null || IsDenied(mark) || !IsPlain(path) || (mark is null && !LoginConvention.IsPath(path))) continue;
            if (Shape(document, path, operation, mark as JsonObject) is not { } shape)
            {
                if (mark is not null) problem?.Invoke(path, "its user, password or token was not found; name them: { user: login, password: secret, token: result.session.key }");
                continue;
            }

            // First a marked login, then one that needs no token, then the shortest path.
            bool open = operation.Security is { } own ? own.Count == 0 : isPublic;
            (int, int) rank = (mark is not null ? 0 : open ? 1 : 2, path.Split('/').Length);
            if (best is not null && bestRank.CompareTo(rank) <= 0) continue;
            (best, bestRank) = (shape, rank);
        }

        return best;
    }

    private static LoginShape? Shape(OpenApiDocument document, string path, OpenApiOperation operation, JsonObject? mark)
    {
        if (Json(operation.RequestBody?.Content) is not { } body) return null;
        Dictionary<string, IOpenApiSchema> fields = LoginSchema.Properties(body);
        string? user = Named(mark, "user", fields) ?? LoginWords.User(fields.Keys);
        string? password = Named(mark, "password", fields) ?? LoginWords.Password(fields.Keys);
        if (user is null || password is null || user == password) return null;
        if (mark is null && LoginSchema.Required(body).Any(key => key != user && key != password)) return null;
        if (Token(operation, mark) is not { } token) return null;

        (string Method, string Path)? logout = LogoutFinder.Find(document, path, Text(mark, "logout"));
        return new LoginShape(path, user, password, token.ToEquatableArray(), logout?.Method, logout?.Path);
    }

    private static IReadOnlyList<string>? Token(OpenApiOperation operation, JsonObject? mark)
    {
        if (Text(mark, "token") is { } named) return named.Split('.') is { } keys && keys.All(static key => key.Length > 0) ? keys : null;

        foreach (KeyValuePair<string, IOpenApiResponse> pair in (operation.Responses ?? []).OrderBy(static pair => pair.Key, StringComparer.Ordinal))
            if (pair.Key.Length == 3 && pair.Key[0] == '2' && Json(pair.Value?.Content) is { } answer && LoginSchema.TokenPath(answer) is { } path) return path;
        return null;
    }

    private static IOpenApiSchema? Json(IDictionary<string, IOpenApiMediaType>? content) =>
        content?.OrderBy(static pair => pair.Key, StringComparer.Ordinal).FirstOrDefault(static pair => MediaTypes.IsJson(pair.Key)).Value?.Schema;

    // The spec need not describe a key that the mark names.
    private static string? Named(JsonObject? mark, string name, Dictionary<string, IOpenApiSchema> fields) =>
        Text(mark, name) is { } key && (fields.ContainsKey(key) || fields.Count == 0) ? key : null;

    private static string? Text(JsonObject? mark, string key) => mark?[key] is JsonValue value && value.ToString() is { Length: > 0 } text ? text : null;

    private static bool IsDenied(JsonNode? mark) => mark is JsonValue value && value.ToString() is "false" or "False";

    // Without parameters, and without segments that change the path.
    private static bool IsPlain(string path) =>
        path.Length > 1 && path[0] == '/' && path.All(static c => c is '/' or '-' or '_' or '.' or '~' or (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))
        && !path.Split('/').Any(static segment => segment is "." or "..");
}
