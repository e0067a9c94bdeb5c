using System.Text.Json;
using OfficeGest.Text;

namespace OfficeGest.Protocol;

/// <summary>The keys of an object that indicate a failure and not a record.</summary>
[Flags]
internal enum FailureSigns
{
    None = 0,

    /// <summary>A message, or a code other than success.</summary>
    Message = 1,

    /// <summary>An error that is not empty.</summary>
    Errors = 2,

    /// <summary><c>"success": false</c>, <c>"status": "error"</c>.</summary>
    Failure = 4,

    /// <summary>A key that has nothing to do with failures.</summary>
    Other = 8,

    /// <summary>The signs of which one is sufficient.</summary>
    Plain = Errors | Failure,

    Any = Message | Plain,
}

/// <summary>Finds the keys that frameworks use for failures, in English and in Portuguese.</summary>
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

    /// <summary>Returns the signs of the reader's current object.</summary>
    /// <param name="reader">A copy of the reader.</param>
    /// <param name="only">The keys to check; null for all.</param>
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

    /// <summary>Returns the signs of one member; the reader is on its value.</summary>
    public static FailureSigns OfMember(ReadOnlySpan<byte> name, Utf8JsonReader reader) => Of(WordOf(name), reader);

    /// <summary>Returns the signs of the keys that are not in the spec.</summary>
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

    // None of the expected words contains an escape.
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

    // Version 1 returns 1000 for success.
    private static bool IsGood(string code) => code is "0" or "1" or "1000" or "" || (code.Length == 3 && code[0] == '2');
}
