using System.Text.Json;
using OfficeGest.Text;

namespace OfficeGest.Responses;

/// <summary>Collects the server's messages about a failure, and keeps them if the JSON is cut short.</summary>
internal sealed class ErrorWords
{
    private const int MaximumMessage = 1000;

    /// <summary>The keys that may have a message; the first one with a message is used.</summary>
    private static readonly string[] Keys = ["message", "error", "mensagem", "erro", "detail", "error_description"];

    private readonly List<KeyValuePair<string, IReadOnlyList<string>>> _errors = [];
    private readonly string?[] _texts = new string?[Keys.Length];
    private string? _inError;
    private string? _inData;

    public string? Message => Cut(_texts[0] ?? _texts[1] ?? _inError ?? _inData ?? _texts.FirstOrDefault(static text => text is not null)
        ?? _errors.SelectMany(static pair => pair.Value).FirstOrDefault());

    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Errors => _errors;

    /// <exception cref="JsonException">The JSON is invalid; the messages before that have been collected.</exception>
    public void Read(ReadOnlySpan<byte> body)
    {
        // The depth of the rest does not matter, since it is skipped.
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = int.MaxValue });
        if (!reader.Read()) return;

        if (reader.TokenType == JsonTokenType.String) _texts[0] = Text(ref reader);
        if (reader.TokenType != JsonTokenType.StartObject) return;

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = Utf8Text.Read(ref reader);
            reader.Read();
            Member(ref reader, name, body);
        }
    }

    private void Member(ref Utf8JsonReader reader, string name, ReadOnlySpan<byte> body)
    {
        switch (name)
        {
            case "error" when reader.TokenType == JsonTokenType.StartObject:
                Nested(ref reader, ref _inError);
                break;
            case "data" when reader.TokenType == JsonTokenType.StartObject:
                Nested(ref reader, ref _inData);
                break;
            case "errors":
                Fields(ref reader, body);
                break;
            default:
                int key = Array.IndexOf(Keys, name);
                if (key >= 0) _texts[key] = Text(ref reader);
                else reader.Skip();
                break;
        }
    }

    private static void Nested(ref Utf8JsonReader reader, ref string? message)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool named = Utf8Text.Read(ref reader) == "message";
            reader.Read();
            if (named) message = Text(ref reader);
            else reader.Skip();
        }
    }

    private void Fields(ref Utf8JsonReader reader, ReadOnlySpan<byte> body)
    {
        if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.String)
        {
            Messages(ref reader, string.Empty, body);
            return;
        }

        if (reader.TokenType != JsonTokenType.StartObject) return;

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string field = Utf8Text.Read(ref reader);
            reader.Read();
            Messages(ref reader, field, body);
        }
    }

    private void Messages(ref Utf8JsonReader reader, string field, ReadOnlySpan<byte> body)
    {
        var messages = new List<string>();
        _errors.Add(new(field, messages));
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            messages.Add(Value(ref reader, body));
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) messages.Add(Value(ref reader, body));
    }

    /// <summary>Returns a string as text, any other value as JSON.</summary>
    private static string Value(ref Utf8JsonReader reader, ReadOnlySpan<byte> body)
    {
        if (reader.TokenType == JsonTokenType.String) return Cut(Utf8Text.Read(ref reader))!;

        int start = (int)reader.TokenStartIndex;
        reader.Skip();
        return Cut(Utf8Text.Decode(body.Slice(start, (int)reader.BytesConsumed - start)))!;
    }

    /// <summary>Null if the value is not a string, or is an empty one.</summary>
    private static string? Text(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            reader.Skip();
            return null;
        }

        string text = Utf8Text.Read(ref reader);
        return text.Trim('\uFFFD').Length == 0 ? null : text;
    }

    private static string? Cut(string? text) => text is { Length: > MaximumMessage } ? text.Substring(0, MaximumMessage) + "…" : text;
}
