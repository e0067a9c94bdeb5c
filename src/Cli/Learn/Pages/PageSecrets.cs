using System.Text.Json;
using System.Text.Json.Nodes;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>Finds the credentials on a page: sites insert the reader's own key into their examples.</summary>
internal static class PageSecrets
{
    private const int Shortest = 4;

    private static readonly string[] Keys = ["pass", "senha", "secret", "segredo", "token", "apikey", "api_key", "api-key", "authorization", "credential", "username", "user_name", "login"];

    public static bool IsKey(string name) => Keys.Any(key => name.Contains(key, StringComparison.OrdinalIgnoreCase));

    public static IEnumerable<string> Of(DocumentedCall call) => call.Secrets.SelectMany(static secret => secret.Split([' ', ':'], StringSplitOptions.RemoveEmptyEntries)).Concat(Texts(call.Body.Value, isSecret: false))
        .Where(static text => text.Length >= Shortest && text != LiteralReader.Unknown && text != LiteralReader.File && !text.Equals("Bearer", StringComparison.OrdinalIgnoreCase) && !text.Equals("Basic", StringComparison.OrdinalIgnoreCase));

    public static IEnumerable<string> Texts(JsonNode? node, bool isSecret) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Texts(field.Value, isSecret || IsKey(field.Key))),
        JsonArray items => items.SelectMany(item => Texts(item, isSecret)),
        JsonValue value when isSecret && value.GetValueKind() == JsonValueKind.String => [value.GetValue<string>()],
        _ => [],
    };
}
