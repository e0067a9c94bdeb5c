using System.Text.Json;
using OfficeGest.Text;

namespace OfficeGest.Protocol;

/// <summary>What in the keys of an object says that it is a failure and no record.</summary>
[Flags]
internal enum FailureSigns
{
    None = 0,

    /// <summary>A message, or a code that is none of success.</summary>
    Message = 1,

    /// <summary>An error that is not empty.</summary>
    Errors = 2,

    /// <summary><c>"success": false</c>, <c>"status": "error"</c>.</summary>
    Failure = 4,

    /// <summary>A key that has nothing to do with failures.</summary>
    Other = 8,

    /// <summary>What alone is enough.</summary>
    Plain = Errors | Failure,

    Any = Message | Plain,
}

/// <summary>Looks for the words that frameworks use for failures, in English and in Portuguese.</summary>
internal static class FailureObject
{
    private const int MaximumText = 32;

    private enum Word
    {
        None,
        Success,
        Status,
        Code,
        Errors,
        Message,
        Neutral,
    }

    /// <summary>The signs of the object that the reader, a copy, stands on.</summary>
    /// <param name="reader">The copy.</param>
    /// <param name="only">The keys that count; null when all do.</param>
    public static FailureSigns Of(Utf8JsonReader reader, AdditionalProperties? only = null)
    {
        var signs = FailureSigns.None;
        if (reader.TokenType != JsonTokenType.StartObject) return signs;

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadOnlySpan<byte> name = Utf8Text.Bytes(ref reader);
            bool counts = only is null || only.ContainsKey(Utf8Text.Decode(name));
            Word word = WordOf(name);
            reader.Read();
            if (counts) signs |= Of(word, reader);
            if (!reader.TrySkip()) break;
        }

        return signs;
    }

    /// <summary>The signs of one member, with the reader on its value.</summary>
    public static FailureSigns OfMember(ReadOnlySpan<byte> name, Utf8JsonReader reader) => Of(WordOf(name), reader);

    /// <summary>The signs of the keys that a record does not know.</summary>
    public static FailureSigns Of(AdditionalProperties? additional)
    {
        var signs = FailureSigns.None;
        if (additional is null) return signs;

        foreach (KeyValuePair<string, JsonElement> pair in additional)
        {
            Word word = pair.Key.Length <= MaximumText ? WordOf(pair.Key) : Word.None;
            JsonElement value = pair.Value;
            signs |= value.ValueKind switch
            {
                JsonValueKind.Object => Of(word, JsonTokenType.StartObject, null, !value.EnumerateObject().MoveNext()),
                JsonValueKind.Array => Of(word, JsonTokenType.StartArray, null, value.GetArrayLength() == 0),
                JsonValueKind.String => Of(word, JsonTokenType.String, word is Word.None ? null : Plain(value.GetRawText()), false),
                JsonValueKind.Number => Of(word, JsonTokenType.Number, value.GetRawText(), false),
                JsonValueKind.True => Of(word, JsonTokenType.True, null, false),
                JsonValueKind.False => Of(word, JsonTokenType.False, null, false),
                _ => Of(word, JsonTokenType.Null, null, false),
            };
        }

        return signs;
    }

    // No text with escapes is one of the words that are looked for.
    private static string Plain(string raw) => raw.Substring(1, raw.Length - 2);

    private static FailureSigns Of(Word word, Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                Utf8JsonReader ahead = reader;
                return Of(word, reader.TokenType, null, ahead.Read() && ahead.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray);
            case JsonTokenType.String or JsonTokenType.Number when word is not Word.None:
                return Of(word, reader.TokenType, Utf8Text.Decode(Utf8Text.Bytes(ref reader)), false);
            default:
                return Of(word, reader.TokenType, null, false);
        }
    }

    private static FailureSigns Of(Word word, JsonTokenType type, string? text, bool isEmpty) => word switch
    {
        Word.None => FailureSigns.Other,
        Word.Success => type == JsonTokenType.False || (text is not null && IsNo(text)) ? FailureSigns.Failure : FailureSigns.None,
        Word.Status when type == JsonTokenType.False => FailureSigns.Failure,
        Word.Status when type == JsonTokenType.String => IsFailure(text!) ? FailureSigns.Failure : FailureSigns.None,
        Word.Status or Word.Code => text is not null && !IsGood(text) ? FailureSigns.Message : FailureSigns.None,
        Word.Errors => IsSomething(type, text, isEmpty) ? FailureSigns.Errors : FailureSigns.None,
        Word.Message => IsSomething(type, text, isEmpty) ? FailureSigns.Message : FailureSigns.None,
        _ => FailureSigns.None,
    };

    private static bool IsSomething(JsonTokenType type, string? text, bool isEmpty) => type switch
    {
        JsonTokenType.StartObject or JsonTokenType.StartArray => !isEmpty,
        JsonTokenType.String => !string.IsNullOrWhiteSpace(text),
        JsonTokenType.Number => text != "0",
        JsonTokenType.True => true,
        _ => false,
    };

    private static Word WordOf(ReadOnlySpan<byte> name) => name.Length is 0 or > MaximumText ? Word.None : WordOf(Utf8Text.Decode(name));

    private static Word WordOf(string name) => name.ToLowerInvariant().Replace("_", string.Empty) switch
    {
        "success" or "issuccess" or "succeeded" or "ok" or "sucesso" => Word.Success,
        "status" or "result" or "resultado" or "estado" => Word.Status,
        "code" or "statuscode" or "errorcode" or "codigo" => Word.Code,
        "error" or "errors" or "erro" or "erros" or "exception" or "fault" => Word.Errors,
        "message" or "messages" or "msg" or "mensagem" or "mensagens" or "detail" or "details" or "errordescription" or "errormessage" or "reason" => Word.Message,
        "title" or "type" or "instance" or "path" or "timestamp" or "trace" or "file" or "line" or "requestid" or "data" or "meta" => Word.Neutral,
        _ => Word.None,
    };

    private static bool IsNo(string text) => text.Trim().ToLowerInvariant() is "0" or "false" or "f" or "n" or "no" or "nao" or "não";

    private static bool IsFailure(string text) =>
        text.Trim().ToLowerInvariant() is "error" or "erro" or "fail" or "failed" or "failure" or "falha" or "nok" or "ko" or "false";

    // 1000 is the good one of version 1.
    private static bool IsGood(string code) => code is "0" or "1" or "1000" or "" || (code.Length == 3 && code[0] == '2');
}
