using System.Net;
using System.Text.Json;
using OfficeGest.Clocks;
using OfficeGest.Protocol;
using OfficeGest.Responses;
using OfficeGest.Text;

namespace OfficeGest;

/// <summary>
/// Reads the response to a login: a token, or the reason why there is none. A response without a token is a rejected login with the server's message, except
/// for temporary failures (408, 429 and 5xx), which keep their own exceptions.
/// </summary>
internal sealed class LoginAnswer(ApiLogin login, HttpResponseMessage response, byte[] body, TimeProvider clock)
{
    private static readonly string[] Names = ["access_token", "token"];

    private readonly ReadOnlyMemory<byte> _text = ResponseText.Of(response, body).Utf8;

    private string? _fault;
    private bool _refused;

    public AccessToken Token() => response.IsSuccessStatusCode ? Find() ?? throw WithoutToken() : throw Failure(Said());

    private OfficeGestException Failure(OfficeGestException said)
    {
        if (said is OfficeGestAuthenticationException or OfficeGestServerException or OfficeGestThrottledException || said.StatusCode == HttpStatusCode.RequestTimeout) return said;

        // A 404 has its own message; every other status means what a 401 means: the credentials are not accepted.
        string reason = said is OfficeGestNotFoundException ? said.Message : said.ServerMessage ?? said.Message;
        return new OfficeGestAuthenticationException("The login was rejected: " + reason, CallFacts.Of(login.Operation, said), said);
    }

    private AccessToken? Find()
    {
        if (_text.IsEmpty) return Without("it is empty");

        try
        {
            using JsonDocument document = JsonDocument.Parse(_text);
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object) return Without($"it is {Kind(root)} and not an object");

            _refused = root.TryGetProperty("success", out JsonElement success) && success.ValueKind == JsonValueKind.False;
            if (_refused) return null;

            if (login.TokenPath.Count > 0 && AtPath(root) is { } described) return described;

            bool hasData = root.TryGetProperty("data", out JsonElement data) && data.ValueKind == JsonValueKind.Object;
            return (hasData ? In(data, "data.") : null) ?? In(root, string.Empty);
        }
        catch (JsonException)
        {
            return Without($"it is not JSON ({response.Content?.Headers.ContentType?.MediaType ?? "no media type"})");
        }
        catch (InvalidOperationException)
        {
            return Without("it contains text that is not valid Unicode");
        }
    }

    // At the path that the spec names.
    private AccessToken? AtPath(JsonElement root)
    {
        JsonElement payload = root;
        for (int i = 0; i < login.TokenPath.Count - 1; i++)
            if (payload.ValueKind != JsonValueKind.Object || !payload.TryGetProperty(login.TokenPath[i], out payload)) return null;

        return payload.ValueKind == JsonValueKind.Object && payload.TryGetProperty(login.TokenPath[login.TokenPath.Count - 1], out JsonElement value)
            ? Of(value, payload, string.Join(".", login.TokenPath))
            : null;
    }

    private AccessToken? In(JsonElement payload, string path)
    {
        foreach (string name in Names)
            if (payload.TryGetProperty(name, out JsonElement value) && Of(value, payload, path + name) is { } token) return token;

        return null;
    }

    private AccessToken? Of(JsonElement value, JsonElement payload, string place)
    {
        string? fault = value.ValueKind == JsonValueKind.String ? null : $"is {Kind(value)} and not a string";
        string token = fault is null ? TokenText.Strip(value.GetString()!) : string.Empty;
        fault ??= TokenText.Fault(token);
        if (fault is null) return Issued(token, TokenExpiry.Of(token, payload, response.Headers.Date, clock));

        _fault ??= $"{place} {fault}";
        return null;
    }

    private AccessToken Issued(string token, TimeSpan? life) =>
        life is { } time ? new AccessToken(token, clock.GetUtcNow() + time) { End = Due.In(time, clock) } : new AccessToken(token);

    private AccessToken? Without(string fault)
    {
        _fault ??= fault;
        return null;
    }

    private OfficeGestAuthenticationException WithoutToken()
    {
        OfficeGestException said = Said();
        CallFacts facts = CallFacts.Of(login.Operation, said);

        // A token that cannot be sent, was rejected or is cut short may still be a secret.
        if (MayHoldToken()) facts = facts with { ResponseBody = null };
        return new OfficeGestAuthenticationException(Message(said.ServerMessage), facts);
    }

    private bool MayHoldToken()
    {
        string text = Utf8Text.Decode(_text.Span);
        return Holds(text, "token") || (login.TokenPath.Count > 0 && Holds(text, login.TokenPath[login.TokenPath.Count - 1]));
    }

    private static bool Holds(string text, string word) =>
#if NET
        text.Contains(word, StringComparison.OrdinalIgnoreCase);
#else
        text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
#endif

    private string Message(string? words)
    {
        if (_fault is null && words is not null) return "The login was rejected: " + words;
        if (_refused) return "The login was rejected; the response gives no reason.";

        string end = words is null ? string.Empty : " The server says: " + words;
        return $"The login returned no token: {_fault ?? Missing()}.{end}";
    }

    private string Missing() => login.TokenPath.Count > 0
        ? $"the response has no {string.Join(".", login.TokenPath)}"
        : "the response has neither data.token nor data.access_token";

    private OfficeGestException Said() => ErrorReader.Read(login.Operation, response, body, clock);

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.True or JsonValueKind.False => "a boolean",
        JsonValueKind.Number => "a number",
        JsonValueKind.Array => "an array",
        JsonValueKind.Object => "an object",
        _ => "a string",
    };
}
