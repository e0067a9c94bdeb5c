using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OfficeGest.Cli.Tests.Learn.Pages.Layouts;

/// <summary>The code of pages in four languages.</summary>
internal static class PageCode
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Json(JsonNode? value) => value is null ? "null" : value.ToJsonString(Indented);

    public static string Address(PageOperation operation)
    {
        string[] query = [.. operation.In("query").Select(static field => $"{field.Name}={(field.Type is "integer" or "number" ? "1" : "a")}")];
        return PageLayout.Root + operation.Address + (query.Length > 0 ? "?" + string.Join('&', query) : string.Empty);
    }

    public static string Curl(PageOperation operation)
    {
        var code = new StringBuilder($"curl --request {operation.Method} \\\n  --url '{Address(operation)}' \\\n  --header 'Authorization: Bearer YOUR_TOKEN'");
        if (operation.IsUpload) foreach (PageField field in operation.In("body")) code.Append($" \\\n  --form {field.Name}={(field.Type == "file" ? "@exemplo.pdf" : "texto")}");
        else if (operation.Body is { } body) code.Append(" \\\n  --header 'Content-Type: application/json' \\\n  --data '").Append(Json(body).Replace("'", @"'\''", StringComparison.Ordinal)).Append('\'');
        if (operation.File is not null) code.Append(" \\\n  --header 'Accept: ").Append(operation.File).Append("' \\\n  --output documento.pdf");
        return code.ToString();
    }

    public static string Fetch(PageOperation operation)
    {
        var code = new StringBuilder();
        if (operation.IsUpload)
        {
            code.Append("const form = new FormData();\n");
            foreach (PageField field in operation.In("body")) code.Append($"form.append(\"{field.Name}\", {(field.Type == "file" ? "fileInput.files[0]" : "\"texto\"")});\n");
        }

        code.Append($"const response = await fetch(\"{Address(operation)}\", {{\n  method: \"{operation.Method}\",\n  headers: {{ \"Authorization\": `Bearer ${{token}}` }}");
        if (operation.IsUpload) code.Append(",\n  body: form");
        else if (operation.Body is { } body) code.Append(",\n  body: JSON.stringify(").Append(Json(body).Replace("\n", "\n  ", StringComparison.Ordinal)).Append(')');
        return code.Append("\n});\nconst data = await response.json();").ToString();
    }

    public static string Python(PageOperation operation)
    {
        var code = new StringBuilder($"import requests\n\nurl = \"{Address(operation)}\"\n");
        if (operation.Body is { } body && !operation.IsUpload) code.Append("payload = ").Append(Json(body).Replace(": true", ": True", StringComparison.Ordinal).Replace(": false", ": False", StringComparison.Ordinal).Replace(": null", ": None", StringComparison.Ordinal)).Append('\n');
        code.Append("headers = {\"Authorization\": \"Bearer \" + token}\n");
        string more = operation.Body is not null && !operation.IsUpload ? ", json=payload" : string.Empty;
        if (operation.IsUpload) more = $", files={{{string.Join(", ", operation.In("body").Where(static field => field.Type == "file").Select(static field => $"\"{field.Name}\": open(\"exemplo.pdf\", \"rb\")"))}}}, data={{{string.Join(", ", operation.In("body").Where(static field => field.Type != "file").Select(static field => $"\"{field.Name}\": \"texto\""))}}}";
        return code.Append($"response = requests.{operation.Method.ToLowerInvariant()}(url{more}, headers=headers)\nprint(response.json())").ToString();
    }

    public static string Php(PageOperation operation)
    {
        var code = new StringBuilder("<?php\n$ch = curl_init();\ncurl_setopt_array($ch, [\n");
        code.Append($"    CURLOPT_URL => \"{Address(operation)}\",\n    CURLOPT_RETURNTRANSFER => true,\n    CURLOPT_CUSTOMREQUEST => \"{operation.Method}\",\n");
        if (operation.Body is { } body && !operation.IsUpload) code.Append("    CURLOPT_POSTFIELDS => json_encode(").Append(PhpArray(body)).Append("),\n");
        if (operation.IsUpload) code.Append($"    CURLOPT_POSTFIELDS => [{string.Join(", ", operation.In("body").Select(static field => $"'{field.Name}' => {(field.Type == "file" ? "new CURLFile('exemplo.pdf')" : "'texto'")}"))}],\n");
        return code.Append("    CURLOPT_HTTPHEADER => [\"Authorization: Bearer \" . $token],\n]);\n$response = curl_exec($ch);\ncurl_close($ch);").ToString();
    }

    private static string PhpArray(JsonNode? value) => value switch
    {
        JsonObject fields => "[" + string.Join(", ", fields.Select(static field => $"'{field.Key}' => {PhpArray(field.Value)}")) + "]",
        JsonArray items => "[" + string.Join(", ", items.Select(PhpArray)) + "]",
        JsonValue text when text.GetValueKind() == JsonValueKind.String => "'" + text.GetValue<string>().Replace("'", @"\'", StringComparison.Ordinal) + "'",
        null => "null",
        _ => value.ToJsonString(),
    };
}
