using System.Text;
using System.Text.Json.Nodes;

namespace OfficeGest.Cli.Tests.Learn.Pages.Layouts;

internal sealed class MarkdownLayout : PageLayout
{
    public override string Extension => "md";

    public override string Write(PageModel page)
    {
        var text = new StringBuilder($"# {page.Title}\n\n");
        foreach (PageOperation operation in page.Operations)
        {
            text.Append($"## {operation.Title}\n\n`{operation.Method} {operation.Route}`\n\n");
            Table(text, page, operation, "path", page.Word("Path parameters", "Parâmetros de caminho"));
            Table(text, page, operation, "query", page.Word("Query parameters", "Parâmetros de consulta"));
            Table(text, page, operation, "body", page.Word("Body", "Corpo do pedido"));
            text.Append($"### {page.Word("Example", "Exemplo")}\n\n```bash\n{PageCode.Curl(operation)}\n```\n\n```php\n{PageCode.Php(operation)}\n```\n\n### {page.Word("Response", "Resposta")}\n\n");
            text.Append(operation.Answer is not null ? $"```json title=\"{operation.Status}\"\n{PageCode.Json(operation.Answer)}\n```\n\n" : $"**{operation.Status}** {operation.File}\n\n");
            if (operation.Errors.Count == 0) continue;
            text.Append($"### {page.Word("Errors", "Erros")}\n\n| {page.Word("Code", "Código")} | {page.Word("Meaning", "Significado")} |\n|---|---|\n");
            foreach ((int status, string remark) in operation.Errors) text.Append($"| {status} | {remark} |\n");
            text.Append('\n');
        }

        return text.ToString();
    }

    private static void Table(StringBuilder text, PageModel page, PageOperation operation, string place, string title)
    {
        if (!operation.In(place).Any()) return;
        text.Append($"### {title}\n\n| {page.Word("Field", "Campo")} | {page.Word("Type", "Tipo")} | {page.Word("Required", "Obrigatório")} | {page.Word("Description", "Descrição")} |\n|---|---|---|---|\n");
        foreach (PageField field in operation.In(place)) text.Append($"| `{field.Name}` | {HtmlParts.Type(page, field.Type)} | {(field.IsRequired ? page.Word("yes", "sim") : page.Word("no", "não"))} | {field.Remark} |\n");
        text.Append('\n');
    }
}

/// <summary>The source of a page of Mintlify: one operation, components for fields.</summary>
internal sealed class MdxLayout : PageLayout
{
    public override string Extension => "mdx";

    public override string Write(PageModel page)
    {
        var text = new StringBuilder($"---\ntitle: \"{page.Title}\"\n---\n\n");
        foreach (PageOperation operation in page.Operations)
        {
            text.Append($"# {operation.Title}\n\n{operation.Method} {operation.Route}\n\n");
            foreach (PageField field in operation.Fields.Where(static field => field.Place != "response")) text.Append($"<ParamField {field.Place}=\"{field.Name}\" type=\"{field.Type}\"{(field.IsRequired ? " required" : string.Empty)}>\n  {field.Remark}\n</ParamField>\n\n");
            text.Append($"<RequestExample>\n\n```bash cURL\n{PageCode.Curl(operation)}\n```\n\n```js\n{PageCode.Fetch(operation)}\n```\n\n</RequestExample>\n\n## {page.Word("Response", "Resposta")}\n\n");
            text.Append(operation.Answer is not null ? $"<ResponseExample>\n\n```json {operation.Status}\n{PageCode.Json(operation.Answer)}\n```\n\n</ResponseExample>\n\n" : $"{operation.Status} {operation.File}\n\n");
            if (operation.Errors.Count > 0) text.Append($"## {page.Word("Errors", "Erros")}\n\n| {page.Word("Code", "Código")} | {page.Word("Meaning", "Significado")} |\n| --- | --- |\n{string.Concat(operation.Errors.Select(static error => $"| {error.Status} | {error.Remark} |\n"))}\n");
        }

        return text.ToString();
    }
}

/// <summary>What a browser puts on the clipboard: no marks, tabs between the cells of tables, and blocks that stick to what follows.</summary>
internal sealed class CopiedTextLayout : PageLayout
{
    public override string Extension => "txt";

    public override string Write(PageModel page)
    {
        var text = new StringBuilder($"{page.Title}\n");
        foreach (PageOperation operation in page.Operations)
        {
            text.Append($"{operation.Title}\n{operation.Method} {operation.Route}\n");
            foreach ((string place, string title) in (IEnumerable<(string, string)>)[("path", page.Word("Path parameters", "Parâmetros de caminho")), ("query", page.Word("Query parameters", "Parâmetros de consulta")), ("body", page.Word("Body", "Corpo"))])
            {
                if (!operation.In(place).Any()) continue;
                text.Append($"{title}\n{page.Word("Name\tType\tRequired\tDescription", "Nome\tTipo\tObrigatório\tDescrição")}\n");
                foreach (PageField field in operation.In(place)) text.Append($"{field.Name}\t{HtmlParts.Type(page, field.Type)}\t{(field.IsRequired ? page.Word("yes", "sim") : page.Word("no", "não"))}\t{field.Remark}\n");
            }

            text.Append($"{page.Word("Example", "Exemplo")}\n{PageCode.Curl(operation)}{PageCode.Python(operation)}\n{page.Word("Response", "Resposta")} {operation.Status}\n");
            if (operation.Answer is not null) text.Append(PageCode.Json(operation.Answer)).Append('\n');
            else if (operation.File is not null) text.Append(operation.File).Append('\n');
            if (operation.Errors.Count > 0) text.Append($"{page.Word("Errors", "Erros")}\n{page.Word("Code\tMeaning", "Código\tSignificado")}\n{string.Concat(operation.Errors.Select(static error => $"{error.Status}\t{error.Remark}\n"))}");
        }

        return text.ToString();
    }
}

/// <summary>Commands with what they print.</summary>
internal sealed class CurlFileLayout : PageLayout
{
    public override string Extension => "sh";

    public override bool TellsRequired => false;

    public override bool TellsErrors => false;

    public override string Write(PageModel page)
    {
        var text = new StringBuilder($"# {page.Title}\n\n");
        foreach (PageOperation operation in page.Operations)
        {
            string command = PageCode.Curl(operation);
            text.Append($"# {operation.Title}\n$ {(operation.File is null ? command.Replace("curl ", "curl -i ", StringComparison.Ordinal) : command)}\n");
            if (operation.File is null) text.Append($"HTTP/1.1 {operation.Status} OK\nDate: Tue, 01 Sep 2026 10:00:00 GMT\nContent-Type: {operation.File ?? "application/json"}\n\n");
            if (operation.Answer is not null) text.Append(PageCode.Json(operation.Answer)).Append('\n');
            text.Append('\n');
        }

        return text.ToString();
    }
}

internal sealed class PostmanLayout : PageLayout
{
    public override string Extension => "json";

    public override bool TellsRequired => false;

    public override bool TellsErrors => false;

    public override string Write(PageModel page)
    {
        var items = new JsonArray();
        foreach (PageOperation operation in page.Operations)
        {
            string raw = "{{baseUrl}}" + string.Join('/', operation.Route.Split('/').Select(static segment => segment.StartsWith('{') ? ":" + segment[1..^1] : segment));
            var url = new JsonObject
            {
                ["raw"] = raw,
                ["host"] = new JsonArray("{{baseUrl}}"),
                ["query"] = new JsonArray([.. operation.In("query").Select(static field => new JsonObject { ["key"] = field.Name, ["value"] = $"<{field.Type}>", ["description"] = field.Remark })]),
                ["variable"] = new JsonArray([.. operation.In("path").Select(static field => new JsonObject { ["key"] = field.Name, ["value"] = $"<{field.Type}>", ["description"] = field.Remark })]),
            };
            var request = new JsonObject { ["method"] = operation.Method, ["header"] = new JsonArray(new JsonObject { ["key"] = "Authorization", ["value"] = "Bearer {{token}}" }), ["url"] = url };
            if (operation.IsUpload) request["body"] = new JsonObject { ["mode"] = "formdata", ["formdata"] = new JsonArray([.. operation.In("body").Select(static field => new JsonObject { ["key"] = field.Name, ["type"] = field.Type == "file" ? "file" : "text", ["description"] = field.Remark })]) };
            else if (operation.Body is { } body) request["body"] = new JsonObject { ["mode"] = "raw", ["raw"] = PageCode.Json(body), ["options"] = new JsonObject { ["raw"] = new JsonObject { ["language"] = "json" } } };
            var answer = new JsonObject { ["name"] = "Example", ["code"] = operation.Status, ["header"] = new JsonArray(new JsonObject { ["key"] = "Content-Type", ["value"] = operation.File ?? "application/json" }), ["body"] = operation.Answer is { } json ? PageCode.Json(json) : string.Empty };
            items.Add(new JsonObject { ["name"] = operation.Title, ["request"] = request, ["response"] = new JsonArray(answer) });
        }

        return PageCode.Json(new JsonObject
        {
            ["info"] = new JsonObject { ["name"] = page.Title, ["schema"] = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
            ["item"] = new JsonArray(new JsonObject { ["name"] = page.Title, ["item"] = items }),
            ["variable"] = new JsonArray(new JsonObject { ["key"] = "baseUrl", ["value"] = Root }),
        }) + "\n";
    }
}
