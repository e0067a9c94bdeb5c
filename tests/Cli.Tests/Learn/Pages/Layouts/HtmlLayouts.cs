using System.Text;

namespace OfficeGest.Cli.Tests.Learn.Pages.Layouts;

/// <summary>Mintlify: a badge and the parts of the path in elements of their own, fields without tables, code at the side.</summary>
internal sealed class MintlifyLayout : PageLayout
{
    public override string Extension => "html";

    public override string Write(PageModel page)
    {
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"").Append(page.Word("en", "pt")).Append("\"><head><title>").Append(Html(page.Title)).Append("</title><script>var x = \"curl https://tracker.example/a\";</script></head><body>\n");
        html.Append("<div id=\"sidebar\"><nav><ul><li><a href=\"/a\"><span>GET</span>").Append(Html(page.Title)).Append("</a></li></ul></nav></div><div id=\"content-area\">\n");
        foreach (PageOperation operation in page.Operations)
        {
            html.Append($"<header id=\"header\"><h1 id=\"page-title\" class=\"inline-block text-2xl\">{Html(operation.Title)}</h1></header>\n");
            html.Append($"<div class=\"flex items-center\"><div class=\"method-pill rounded-lg font-bold\">{operation.Method}</div><div class=\"relative flex items-center\">");
            foreach (string segment in operation.Route.Split('/', StringSplitOptions.RemoveEmptyEntries)) html.Append($"<div class=\"text-sm text-gray-400\">/</div><div class=\"text-sm font-medium\">{Html(segment)}</div>");
            html.Append("</div></div>\n");
            Fields(html, operation, "path", page.Word("Path Parameters", "Parâmetros de caminho"));
            Fields(html, operation, "query", page.Word("Query Parameters", "Parâmetros de consulta"));
            Fields(html, operation, "body", page.Word("Body", "Corpo"));
            html.Append("<aside class=\"code-group\"><div class=\"flex\" role=\"tablist\"><button role=\"tab\" id=\"t1\">cURL</button><button role=\"tab\" id=\"t2\">JavaScript</button></div>");
            html.Append($"<div role=\"tabpanel\" aria-labelledby=\"t1\"><pre class=\"shiki\"><code language=\"bash\">{Lines(PageCode.Curl(operation))}</code></pre></div>");
            html.Append($"<div role=\"tabpanel\" aria-labelledby=\"t2\"><pre class=\"shiki\"><code language=\"js\">{Lines(PageCode.Fetch(operation))}</code></pre></div></aside>\n");
            html.Append($"<h4>{page.Word("Response", "Resposta")}</h4>");
            if (operation.Answer is not null) html.Append($"<div class=\"code-block\"><div class=\"code-block-header\">{operation.Status}</div><pre class=\"shiki\"><code language=\"json\">{Lines(PageCode.Json(operation.Answer))}</code></pre></div>\n");
            else html.Append($"<p>{operation.Status}{(operation.File is { } file ? " " + file : string.Empty)}</p>");
            HtmlParts.Errors(html, page, operation);
        }

        return html.Append("</div></body></html>\n").ToString();
    }

    private static void Fields(StringBuilder html, PageOperation operation, string place, string title)
    {
        if (!operation.In(place).Any()) return;
        html.Append($"<h4 class=\"text-lg\">{title}</h4>\n");
        foreach (PageField field in operation.In(place))
        {
            html.Append($"<div class=\"primitive-param-field border-b\"><div class=\"flex font-mono param-head\" id=\"{place}-{field.Name}\"><div class=\"font-semibold\" data-component-part=\"field-name\">{field.Name}</div><div data-component-part=\"field-meta\"><div data-component-part=\"field-info-pill\"><span>{field.Type}</span></div>");
            if (field.IsRequired) html.Append("<div data-component-part=\"field-required-pill\">required</div>");
            html.Append($"</div></div><div class=\"mt-4\" data-component-part=\"field-content\"><p>{Html(field.Remark)}</p></div></div>\n");
        }
    }

    private static string Lines(string code) => string.Join('\n', code.Split('\n').Select(static line => $"<span class=\"line\"><span style=\"color:#abc\">{Html(line).Replace("\"", "</span><span style=\"color:#def\">&quot;", StringComparison.Ordinal)}</span></span>"));
}

/// <summary>Docusaurus: tabs without ids, one element a line with a break behind it, tables.</summary>
internal sealed class DocusaurusLayout : PageLayout
{
    public override string Extension => "html";

    public override string Write(PageModel page)
    {
        var html = new StringBuilder($"<!doctype html>\n<html lang=\"pt\"><body><nav class=\"navbar\">GET /nada</nav><main><article><div class=\"theme-doc-markdown markdown\"><header><h1>{Html(page.Title)}</h1></header>\n");
        foreach (PageOperation operation in page.Operations)
        {
            html.Append($"<h2 class=\"anchor\" id=\"a\">{Html(operation.Title)}<a href=\"#a\" class=\"hash-link\" title=\"Direct link\">\u200b</a></h2>\n<p><code>{operation.Method} {operation.Route}</code></p>\n");
            HtmlParts.Table(html, page, operation, "path", page.Word("Path parameters", "Parâmetros da rota"), "h3");
            HtmlParts.Table(html, page, operation, "query", page.Word("Query parameters", "Parâmetros de consulta"), "h3");
            HtmlParts.Table(html, page, operation, "body", page.Word("Request body", "Corpo do pedido"), "h3");
            html.Append($"<h3>{page.Word("Example", "Exemplo")}</h3><div class=\"theme-tabs-container tabs-container tabList__CuJ\"><ul role=\"tablist\" class=\"tabs\"><li role=\"tab\" class=\"tabs__item\">curl</li><li role=\"tab\" class=\"tabs__item\">Python</li></ul><div class=\"margin-top--md\">");
            foreach (string code in (string[])[PageCode.Curl(operation), PageCode.Python(operation)]) html.Append("<div role=\"tabpanel\" class=\"tabItem_Ymn6\">").Append(Code(code, "bash")).Append("</div>");
            html.Append($"</div></div>\n<h3>{page.Word("Response", "Resposta")}</h3>\n");
            if (operation.Answer is not null) html.Append($"<div class=\"codeBlockContainer\"><div class=\"codeBlockTitle_Ktv7\">{operation.Status} {page.Word("OK", "Sucesso")}</div>").Append(Code(PageCode.Json(operation.Answer), "json")).Append("</div>\n");
            else html.Append($"<p><strong>{operation.Status}</strong> {operation.File}</p>\n");
            HtmlParts.Errors(html, page, operation);
        }

        return html.Append("</div></article></main></body></html>\n").ToString();
    }

    private static string Code(string code, string language) => $"<div class=\"codeBlockContent_biex\"><pre tabindex=\"0\" class=\"prism-code language-{language} codeBlock_bY9V\"><code class=\"codeBlockLines_e6Vv\">{string.Concat(code.Split('\n').Select(static line => $"<span class=\"token-line\" style=\"color:#F8F8F2\"><span class=\"token plain\">{Html(line)}</span><br></span>"))}</code></pre><div class=\"buttonGroup__atx\"><button type=\"button\" aria-label=\"Copy\">Copy</button></div></div>";
}

/// <summary>ReadMe: parameters in labels with hashed classes.</summary>
internal sealed class ReadMeLayout : PageLayout
{
    public override string Extension => "html";

    public override string Write(PageModel page)
    {
        var html = new StringBuilder("<!DOCTYPE html><html><body><div id=\"ssr-main\"><nav class=\"rm-Sidebar\">Reference</nav><section class=\"rm-ReferenceMain\">\n");
        foreach (PageOperation operation in page.Operations)
        {
            html.Append($"<article><header id=\"content-head\"><h1>{Html(operation.Title)}</h1><div class=\"rm-EndpointBar\"><span class=\"APIMethod APIMethod_{operation.Method.ToLowerInvariant()}\">{operation.Method.ToLowerInvariant()}</span><span class=\"rm-EndpointUrl\"><span>{Root}</span><span>{Html(operation.Route)}</span></span></div></header>\n");
            foreach ((string place, string title) in (IEnumerable<(string, string)>)[("path", "Path Params"), ("query", "Query Params"), ("body", "Body Params")])
            {
                if (!operation.In(place).Any()) continue;
                html.Append($"<section><header class=\"Params-header3k\"><h3>{title}</h3></header><div class=\"Params\">");
                foreach (PageField field in operation.In(place))
                {
                    html.Append($"<div class=\"Param_Root\"><div class=\"Param-header2x\"><label class=\"Param-name1DT\" for=\"{field.Name}\">{field.Name}</label><span class=\"Param-type2Tv\">{field.Type}</span>{(field.IsRequired ? "<span class=\"Param-required-label3nQ\">required</span>" : string.Empty)}</div><div class=\"Param-description1ko\"><p>{Html(field.Remark)}</p></div><input name=\"{field.Name}\"></div>\n");
                }

                html.Append("</div></section>\n");
            }

            html.Append($"<div class=\"rm-PlaygroundRequest\"><pre><code class=\"rdmd-code lang-shell\">{Html(PageCode.Curl(operation))}</code></pre></div>\n<div class=\"rm-PlaygroundResponse\"><h3>{page.Word("Response", "Resposta")}</h3>");
            html.Append(operation.Answer is not null ? $"<div class=\"CodeTabs\"><div data-title=\"{operation.Status}\"><pre><code class=\"rdmd-code lang-json\">{Html(PageCode.Json(operation.Answer))}</code></pre></div></div>" : $"<p>{operation.Status} {operation.File}</p>").Append("</div>\n");
            HtmlParts.Errors(html, page, operation);
            html.Append("</article>\n");
        }

        return html.Append("</section></div></body></html>\n").ToString();
    }
}

/// <summary>Scribe for Laravel: everything of a group on one page, parameters of a form.</summary>
internal sealed class ScribeLayout : PageLayout
{
    public override string Extension => "html";

    public override string Write(PageModel page)
    {
        var html = new StringBuilder($"<!doctype html>\n<html><body data-languages=\"[&quot;bash&quot;,&quot;php&quot;]\"><div class=\"tocify-wrapper\"></div><div class=\"page-wrapper\"><div class=\"content\">\n<h1 id=\"grupo\">{Html(page.Title)}</h1>\n");
        foreach (PageOperation operation in page.Operations)
        {
            string id = $"{operation.Method}api-v2{operation.Route.Replace('/', '-')}";
            html.Append($"<h2 id=\"x-{id}\">{Html(operation.Title)}</h2>\n<p>\n</p>\n<span id=\"example-requests-{id}\">\n<blockquote>Example request:</blockquote>\n\n<div class=\"bash-example\">\n    <pre><code class=\"language-bash\">{Html(PageCode.Curl(operation))}</code></pre></div>\n\n<div class=\"php-example\">\n    <pre><code class=\"language-php\">{Html(PageCode.Php(operation))}</code></pre></div>\n</span>\n\n<span id=\"example-responses-{id}\">\n            <blockquote>\n            <p>Example response ({operation.Status}):</p>\n        </blockquote>\n");
            if (operation.Answer is not null) html.Append($"                <pre>\n\n<code class=\"language-json\" style=\"max-height: 300px;\">{Html(PageCode.Json(operation.Answer))}</code>\n </pre>\n");
            else html.Append($"<p>{operation.File}</p>");
            html.Append($"    </span>\n<form id=\"form-{id}\" data-method=\"{operation.Method}\" autocomplete=\"off\">\n    <h3>Request&nbsp;&nbsp;&nbsp;<button type=\"button\" class=\"b\">Try it out ⚡</button></h3>\n            <p>\n            <small class=\"badge badge-green\">{operation.Method}</small>\n            <b><code>api/v2{Html(operation.Route)}</code></b>\n        </p>\n");
            foreach ((string place, string title) in (IEnumerable<(string, string)>)[("path", "URL Parameters"), ("query", "Query Parameters"), ("body", "Body Parameters")])
            {
                if (!operation.In(place).Any()) continue;
                html.Append($"<h4 class=\"fancy-heading-panel\"><b>{title}</b></h4>\n");
                foreach (PageField field in operation.In(place))
                    html.Append($"<div style=\"padding-left: 28px; clear: unset;\">\n<b style=\"line-height: 2;\"><code>{field.Name}</code></b>&nbsp;&nbsp;\n<small>{field.Type}</small>&nbsp;\n{(field.IsRequired ? "&nbsp;" : "<i>optional</i> &nbsp;")}\n<input type=\"text\" name=\"{field.Name}\"><br>\n<p>{Html(field.Remark)}</p>\n</div>\n");
            }

            html.Append("</form>\n");
            HtmlParts.Errors(html, page, operation, "h3");
        }

        return html.Append("</div></div></body></html>\n").ToString();
    }
}

internal static class HtmlParts
{
    public static void Table(StringBuilder html, PageModel page, PageOperation operation, string place, string title, string heading)
    {
        if (!operation.In(place).Any()) return;
        html.Append($"<{heading}>{title}</{heading}>\n<table><thead><tr><th>{page.Word("Name", "Nome")}</th><th>{page.Word("Type", "Tipo")}</th><th>{page.Word("Required", "Obrigatório")}</th><th>{page.Word("Description", "Descrição")}</th></tr></thead><tbody>\n");
        foreach (PageField field in operation.In(place))
            html.Append($"<tr><td><code>{field.Name}</code></td><td>{Type(page, field.Type)}</td><td>{(field.IsRequired ? page.Word("yes", "sim") : page.Word("no", "não"))}</td><td>{Escaped(field.Remark)}</td></tr>\n");
        html.Append("</tbody></table>\n");
    }

    public static void Errors(StringBuilder html, PageModel page, PageOperation operation, string heading = "h4")
    {
        if (operation.Errors.Count == 0) return;
        html.Append($"<{heading}>{page.Word("Errors", "Erros")}</{heading}>\n<table><thead><tr><th>{page.Word("Code", "Código")}</th><th>{page.Word("Meaning", "Significado")}</th></tr></thead><tbody>");
        foreach ((int status, string remark) in operation.Errors) html.Append($"<tr><td><code>{status}</code></td><td>{Escaped(remark)}</td></tr>");
        html.Append("</tbody></table>\n");
    }

    public static string Type(PageModel page, string type) => !page.IsPortuguese ? type : type switch
    {
        "string" => "texto",
        "integer" => "inteiro",
        "number" => "decimal",
        "boolean" => "booleano",
        "date" => "data",
        "array" => "lista",
        "object" => "objeto",
        "file" => "ficheiro",
        _ => type,
    };

    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
