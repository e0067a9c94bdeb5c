using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OfficeGest.Specification.Text;

/// <summary>Reads JSON token by token. Comments and trailing commas, which occur in specs, are accepted.</summary>
internal static class JsonTree
{
    public static void Read(string text, TreeBuilder builder, CancellationToken cancellationToken)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        int skip = text.Length > 0 && text[0] == '\uFEFF' ? 3 : 0;
        var places = new Utf8Places(text, utf8);
        var reader = new Utf8JsonReader(utf8.AsSpan(skip), new JsonReaderOptions
        {
            CommentHandling = JsonCommentHandling.Skip,
            AllowTrailingCommas = true,
            MaxDepth = SpecLimits.Depth + 1,
        });
        try
        {
            int count = 0;
            while (reader.Read())
            {
                if ((++count & 0xFFF) == 0) cancellationToken.ThrowIfCancellationRequested();
                int start = (int)reader.TokenStartIndex + skip;
                SpecPosition position = places.At(start, (int)reader.BytesConsumed + skip - start);
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject:
                        builder.Begin(new JsonObject(), position);
                        break;
                    case JsonTokenType.StartArray:
                        builder.Begin(new JsonArray(), position);
                        break;
                    case JsonTokenType.EndObject:
                    case JsonTokenType.EndArray:
                        builder.End();
                        break;
                    case JsonTokenType.PropertyName:
                        builder.Key(reader.GetString()!, position);
                        break;
                    default:
                        builder.Scalar(Scalar(ref reader), position);
                        break;
                }
            }
        }
        catch (JsonException exception) when (builder.Depth >= SpecLimits.Depth)
        {
            throw TreeBuilder.Refuse(TextFaultKind.TooDeep, places.AtLine(exception), $"{SpecLimits.Depth}");
        }
        catch (JsonException exception)
        {
            string message = exception.Message;
            int cut = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
            throw TreeBuilder.Refuse(TextFaultKind.Syntax, places.AtLine(exception), cut < 0 ? message : message.Substring(0, cut));
        }
        catch (InvalidOperationException)
        {
            // GetString throws this for an escaped lone surrogate.
            throw TreeBuilder.Refuse(TextFaultKind.Syntax, places.At((int)reader.TokenStartIndex + skip, 1), "An escape sequence is not valid Unicode.");
        }
    }

    private static JsonNode? Scalar(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => JsonValue.Create(reader.GetString()),
        JsonTokenType.True => JsonValue.Create(true),
        JsonTokenType.False => JsonValue.Create(false),
        JsonTokenType.Number => JsonNumbers.Node(Encoding.UTF8.GetString(reader.ValueSpan.ToArray())),
        _ => null,
    };
}
