using System.Reflection;

namespace OfficeGest.Cli.Html;

/// <summary>Writes a page as one file, with its style, without scripts, and without external resources.</summary>
internal static class HtmlPage
{
    private static readonly Lazy<string> Style = new(static () =>
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().TrimEnd();
    });

    public static string Render(string title, Markup body)
    {
        Markup head = Markup.Of($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
            <title>{title}</title>
            <link rel="icon" href="data:,">
            <style>

            """);
        Markup rest = Markup.Of($"""

            </style>
            </head>
            <body>
            <main>
            <h1>{title}</h1>
            {body}
            </main>
            </body>
            </html>

            """);
        return head + Style.Value + rest;
    }
}
