using System.Text;
using System.Text.Json.Nodes;

namespace OfficeGest.Sandbox.FromSpec;

/// <summary>Finds the key that identifies a row, and makes the keys of rows unique.</summary>
internal static class SpecKey
{
    /// <param name="parameter">The name of the path parameter for the key, if known.</param>
    /// <param name="properties">The keys a row can have.</param>
    public static string Choose(string? parameter, ICollection<string> properties)
    {
        if (parameter is not null)
        {
            var snake = Snake(parameter);
            string[] candidates = [parameter, snake, snake[(snake.LastIndexOf('_') + 1)..]];
            if (Array.Find(candidates, properties.Contains) is { } named)
                return named;
        }

        string[] usual = ["id", "number", "code", "uuid", "plate", "key"];
        return Array.Find(usual, properties.Contains) ?? properties.FirstOrDefault() ?? "id";
    }

    /// <summary>Makes the keys of generated rows unique: numbers are counted up, equal strings get a number.</summary>
    public static void Distinguish(JsonObject row, string key, int index, ISet<string> taken)
    {
        var value = row[key];
        var text = value?.ToString();
        if (text is not null && taken.Add(text))
            return;
        for (var next = index + 1; ; next++)
        {
            JsonNode? other = text is null || value is JsonValue number && number.TryGetValue<long>(out _)
                ? (value?.GetValue<long>() ?? 0) + next
                : $"{text}-{next}";
            if (!taken.Add(other!.ToString()))
                continue;
            row[key] = other;
            return;
        }
    }

    private static string Snake(string name)
    {
        var snake = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && snake.Length > 0)
                snake.Append('_');
            snake.Append(letter == '-' ? '_' : char.ToLowerInvariant(letter));
        }

        return snake.ToString();
    }
}
