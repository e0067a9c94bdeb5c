using System.Text;

namespace OfficeGest.Cli.Tests.Learn.Pages.Layouts;

/// <summary>Swagger UI with its operations opened: tables in tables, and code in the cells.</summary>
internal sealed class SwaggerLayout : PageLayout
{
    public override string Extension => "html";

    public override string Write(PageModel page)
    {
        var html = new StringBuilder($"<!DOCTYPE html>\n<html><body><div id=\"swagger-ui\"><div class=\"swagger-ui\"><div class=\"information-container\"><hgroup class=\"main\"><h2 class=\"title\">{Html(page.Title)}<span><small><pre class=\"version\">2.0</pre></small></span></h2></hgroup></div>\n");
        foreach (PageOperation operation in page.Operations)
        {
            html.Append($"<div class=\"opblock opblock-{operation.Method.ToLowerInvariant()} is-open\"><div class=\"opblock-summary\"><button class=\"opblock-summary-control\"><span class=\"opblock-summary-method\">{operation.Method}</span><div class=\"opblock-summary-path-description-wrapper\"><span class=\"opblock-summary-path\" data-path=\"{operation.Route}\"><a class=\"nostyle\"><span>{Html(operation.Route).Replace("/", "\u200b/", StringComparison.Ordinal)}</span></a></span></div></button></div>\n<div class=\"no-margin\"><div class=\"opblock-body\"><div class=\"opblock-section\"><div class=\"opblock-section-header\"><h4 class=\"opblock-title\"><span>Parameters</span></h4><button class=\"btn try-out__btn\">Try it out </button></div>\n");
            PageField[] parameters = [.. operation.In("path"), .. operation.In("query")];
            if (parameters.Length > 0)
            {
                html.Append("<div class=\"table-container\"><table class=\"parameters\"><thead><tr><th class=\"col_header parameters-col_name\">Name</th><th class=\"col_header parameters-col_description\">Description</th></tr></thead><tbody>");
                foreach (PageField field in parameters)
                    html.Append($"<tr data-param-name=\"{field.Name}\" data-param-in=\"{field.Place}\"><td class=\"parameters-col_name\"><div class=\"parameter__name{(field.IsRequired ? " required" : string.Empty)}\">{field.Name}{(field.IsRequired ? "<span>&nbsp;*</span>" : string.Empty)}</div><div class=\"parameter__type\">{field.Type}</div><div class=\"parameter__deprecated\"></div><div class=\"parameter__in\"><em>({field.Place})</em></div></td><td class=\"parameters-col_description\"><div class=\"renderedMarkdown\"><p>{Html(field.Remark)}</p></div><input type=\"text\" placeholder=\"{field.Name}\"></td></tr>\n");
                html.Append("</tbody></table></div>");
            }

            html.Append("</div>\n");
            if (operation.Body is { } body || operation.IsUpload)
            {
                html.Append($"<div class=\"opblock-section opblock-section-request-body\"><div class=\"opblock-section-header\"><h4 class=\"opblock-title parameter__name required\">Request body</h4></div><div class=\"opblock-description-wrapper\">");
                if (!operation.IsUpload) html.Append($"<div class=\"body-param\"><pre class=\"body-param__example\"><code class=\"language-json\">{Html(PageCode.Json(operation.Body))}</code></pre></div>");
                html.Append("<table class=\"model\"><tbody>");
                foreach (PageField field in operation.In("body")) html.Append($"<tr class=\"property-row\"><td>{field.Name}{(field.IsRequired ? "<span class=\"star\">*</span>" : string.Empty)}</td><td><span class=\"model\"><span class=\"prop\"><span class=\"prop-type\">{field.Type}</span><div class=\"renderedMarkdown\"><p>{Html(field.Remark)}</p></div></span></span></td></tr>\n");
                html.Append("</tbody></table></div></div>\n");
            }

            html.Append($"<div class=\"responses-wrapper\"><div class=\"curl-command\"><h4>Curl</h4><div><pre class=\"curl microlight\"><code class=\"language-bash\">{Html(PageCode.Curl(operation))}</code></pre></div></div><div class=\"opblock-section-header\"><h4>Responses</h4></div><div class=\"responses-inner\"><table class=\"responses-table\"><thead><tr class=\"responses-header\"><td class=\"col_header response-col_status\">Code</td><td class=\"col_header response-col_description\">Description</td></tr></thead><tbody>\n");
            html.Append($"<tr class=\"response\" data-code=\"{operation.Status}\"><td class=\"response-col_status\">{operation.Status}</td><td class=\"response-col_description\"><div class=\"response-col_description__inner\"><div class=\"renderedMarkdown\"><p>{page.Word("Done", "Feito")}</p></div></div>{(operation.File is { } file ? $"<div class=\"response-controls\"><small>Media type</small><div>{file}</div></div>" : string.Empty)}");
            if (operation.Answer is not null) html.Append($"<div class=\"model-example\"><div class=\"highlight-code\"><pre class=\"example microlight\"><code class=\"language-json\">{Html(PageCode.Json(operation.Answer))}</code></pre></div></div>");
            html.Append("</td></tr>\n");
            foreach ((int status, string remark) in operation.Errors) html.Append($"<tr class=\"response\" data-code=\"{status}\"><td class=\"response-col_status\">{status}</td><td class=\"response-col_description\"><div class=\"renderedMarkdown\"><p>{Html(remark)}</p></div></td></tr>\n");
            html.Append("</tbody></table></div></div></div></div></div>\n");
        }

        return html.Append("</div></div></body></html>\n").ToString();
    }
}

/// <summary>Redoc: tables without heads, statuses on buttons and tabs.</summary>
internal sealed class RedocLayout : PageLayout
{
    public override string Extension => "html";

    public override string Write(PageModel page)
    {
        var html = new StringBuilder("<!DOCTYPE html>\n<html><body><div id=\"redoc\"><div class=\"redoc-wrap\"><div class=\"menu-content\"><nav></nav></div><div class=\"api-content\">\n");
        foreach (PageOperation operation in page.Operations)
        {
            html.Append($"<div id=\"operation/x\"><div class=\"sc-row\"><div class=\"sc-left\"><h2 class=\"sc-fnpp\"><a class=\"sc-crX\" href=\"#x\" aria-label=\"x\"></a>{Html(operation.Title)}</h2>\n");
            foreach ((string place, string title) in (IEnumerable<(string, string)>)[("path", "path Parameters"), ("query", "query Parameters"), ("body", $"Request Body schema: <span class=\"sc-media\">{(operation.IsUpload ? "multipart/form-data" : "application/json")}</span><div class=\"required\">required</div>")])
            {
                if (!operation.In(place).Any()) continue;
                html.Append($"<div><h5 class=\"sc-dkr\">{title}</h5><table class=\"sc-ipE\"><tbody>");
                foreach (PageField field in operation.In(place))
                    html.Append($"<tr><td class=\"sc-kD\" kind=\"field\" title=\"{field.Name}\"><span class=\"sc-bul\"></span><span class=\"property-name\">{field.Name}</span>{(field.IsRequired ? "<div class=\"sc-required required\">required</div>" : string.Empty)}</td><td class=\"sc-jN\"><div><div><span class=\"sc-prefix\"></span><span class=\"sc-type\">{field.Type}</span></div> <div><div class=\"sc-markdown markdown\"><p>{Html(field.Remark)}</p></div></div></div></td></tr>\n");
                html.Append("</tbody></table></div>\n");
            }

            html.Append($"<div><h3 class=\"sc-resp\">Responses</h3><div><button class=\"sc-success\"><strong>{operation.Status} </strong><div class=\"markdown\"><p>{operation.File ?? page.Word("Done", "Feito")}</p></div></button></div>");
            foreach ((int status, string remark) in operation.Errors) html.Append($"<div><button class=\"sc-error\"><strong>{status} </strong><div class=\"markdown\"><p>{Html(remark)}</p></div></button></div>\n");
            html.Append($"</div></div>\n<div class=\"sc-right\"><div class=\"sc-endpoint\"><button class=\"sc-verb\"><span type=\"{operation.Method.ToLowerInvariant()}\" class=\"http-verb {operation.Method.ToLowerInvariant()}\">{operation.Method.ToLowerInvariant()}</span><span class=\"sc-path\">{Html(operation.Route)}</span></button></div>\n");
            if (operation.Body is not null && !operation.IsUpload) html.Append($"<div><h3 class=\"sc-s\">Request samples</h3><div class=\"react-tabs\"><ul role=\"tablist\"><li role=\"tab\" id=\"q:0\">Payload</li></ul><div role=\"tabpanel\" aria-labelledby=\"q:0\"><div class=\"redoc-json\"><code>").Append("</code><pre>").Append(Html(PageCode.Json(operation.Body))).Append("</pre></div></div></div></div>\n");
            if (operation.Answer is not null) html.Append($"<div><h3 class=\"sc-s\">Response samples</h3><div class=\"react-tabs\"><ul role=\"tablist\"><li role=\"tab\" id=\"r:{operation.Status}\">{operation.Status}</li></ul><div role=\"tabpanel\" aria-labelledby=\"r:{operation.Status}\"><div class=\"redoc-json\"><pre>{Html(PageCode.Json(operation.Answer))}</pre></div></div></div></div>\n");
            html.Append("</div></div></div>\n");
        }

        return html.Append("</div></div></div></body></html>\n").ToString();
    }
}

/// <summary>Written by hand.</summary>
internal sealed class PlainHtmlLayout : PageLayout
{
    public override string Extension => "html";

    public override string Write(PageModel page)
    {
        var html = new StringBuilder($"<html>\n<body>\n<h1>{Html(page.Title)}</h1>\n");
        foreach (PageOperation operation in page.Operations)
        {
            html.Append($"<h2>{Html(operation.Title)}</h2>\n<p><b>{operation.Method}</b> {Html(operation.Route)}</p>\n");
            HtmlParts.Table(html, page, operation, "path", page.Word("URL parameters", "Parâmetros do URL"), "h3");
            HtmlParts.Table(html, page, operation, "query", page.Word("Query string", "Filtros"), "h3");
            HtmlParts.Table(html, page, operation, "body", page.Word("Body", "Corpo"), "h3");
            html.Append($"<h3>{page.Word("Example", "Exemplo")}</h3>\n<pre>{Html(PageCode.Curl(operation))}</pre>\n<h3>{page.Word("Response", "Resposta")} {operation.Status}</h3>\n");
            html.Append(operation.Answer is not null ? $"<pre>{Html(PageCode.Json(operation.Answer))}</pre>\n" : $"<p>{operation.File ?? page.Word("Nothing.", "Nada.")}</p>\n");
            HtmlParts.Errors(html, page, operation, "h3");
        }

        return html.Append("</body>\n</html>\n").ToString();
    }
}
