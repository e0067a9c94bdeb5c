using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>Splits plain text into calls, JSON, first lines of HTTP messages, tables and the lines between them.</summary>
/// <remarks>Copied text has no block boundaries: the text after a block directly follows its last line.</remarks>
internal abstract record TextPart(int Line);

internal sealed record CallPart(int Line, DocumentedCall Call) : TextPart(Line);

/// <summary><c>GET /stocks/articles</c>, alone on its line or as the first line of a request.</summary>
/// <param name="Line">Where it is.</param>
/// <param name="Method">The method in upper case.</param>
/// <param name="Address">The address as written.</param>
/// <param name="IsRequest">Whether its headers and its body follow.</param>
internal sealed record EndpointPart(int Line, string Method, string Address, bool IsRequest) : TextPart(Line);

/// <summary><c>HTTP/1.1 201 Created</c> with the media type that follows.</summary>
internal sealed record StatusPart(int Line, int Status, string? Media) : TextPart(Line);

internal sealed record JsonPart(int Line, JsonNode? Value) : TextPart(Line);

internal sealed record TablePart(int Line, TableBlock Table) : TextPart(Line);

internal sealed record LinePart(int Line, string Text) : TextPart(Line);

internal sealed partial class TextParts
{
    private readonly List<TextPart> _parts = [];
    private readonly string _text;
    private readonly int _first;
    private readonly List<int> _starts = [0];

    private TextParts(string text, int first)
    {
        (_text, _first) = (text, first);
        for (int i = text.IndexOf('\n', StringComparison.Ordinal); i >= 0; i = text.IndexOf('\n', i + 1)) _starts.Add(i + 1);
    }

    public List<PageRemark> Remarks { get; } = [];

    public IReadOnlyList<TextPart> Parts => _parts;

    /// <param name="text">The text.</param>
    /// <param name="line">The number of its first line.</param>
    /// <param name="isCopied">Whether it was copied from a page.</param>
    public static TextParts Of(string text, int line, bool isCopied)
    {
        var parts = new TextParts(text.ReplaceLineEndings("\n"), line);
        parts.Read(isCopied);
        return parts;
    }

    private void Read(bool isCopied)
    {
        var failures = new List<(int Position, string Reason)>();
        FoundCall[] calls = [.. CurlCommand.Find(_text, isCopied, failures).Concat(FetchCall.Find(_text, failures)).Concat(RequestsCall.Find(_text, failures)).Concat(PhpCurlCall.Find(_text, failures)).OrderBy(static call => call.Start)];
        int position = 0;
        foreach (FoundCall call in calls)
        {
            // A command that a program passes to a shell.
            if (call.Start < position) continue;
            Gap(position, LineStart(call.Start, position));
            _parts.Add(new CallPart(Line(call.Start), call.Call));
            position = call.End;
        }

        Gap(position, _text.Length);
        Remarks.AddRange(failures.Select(failure => new PageRemark(Line(failure.Position), Capital(failure.Reason))));
    }

    // "const response = await " before fetch(…) is not a separate line.
    private int LineStart(int position, int notBefore)
    {
        int start = position == 0 ? 0 : _text.LastIndexOf('\n', position - 1) + 1;
        return Math.Max(start, notBefore);
    }

    private void Gap(int start, int end)
    {
        while (start < end)
        {
            int lineEnd = _text.IndexOf('\n', start, end - start);
            if (lineEnd < 0) lineEnd = end;
            string line = _text[start..lineEnd].Trim();
            if (line.Length == 0) start = lineEnd + 1;
            else if (line[0] is '{' or '[' && Json(start, end) is { } afterJson) start = afterJson;
            else if (StatusLine().Match(line) is { Success: true } status) start = Status(int.Parse(status.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), start, lineEnd, end);
            else if (Endpoint.Of(line) is var (method, address))
            {
                bool isRequest = line.Contains(" HTTP/", StringComparison.Ordinal);
                _parts.Add(new EndpointPart(Line(start), method, address, isRequest));
                start = isRequest ? Headers(lineEnd + 1, end, out _) : lineEnd + 1;
            }
            else if (Table(start, end) is { } afterTable) start = afterTable;
            else
            {
                _parts.Add(new LinePart(Line(start), line));
                start = lineEnd + 1;
            }
        }
    }

    /// <summary>Returns the position after it; null if it is not JSON.</summary>
    private int? Json(int start, int end)
    {
        var reader = new LiteralReader(_text, start, end: end);
        try
        {
            JsonNode? value = reader.Value();
            if (value is JsonObject or JsonArray) _parts.Add(new JsonPart(Line(start), value));
            return reader.Position;
        }
        catch (LiteralException exception)
        {
            // A brace in a program is not JSON; a brace followed by a key is meant as JSON.
            if (!JsonStart().IsMatch(_text.AsSpan(start, Math.Min(400, end - start)))) return null;
            Remarks.Add(new PageRemark(Line(start), $"JSON cannot be read: in line {Line(exception.Position)} {exception.Message}"));
            int next = _text.IndexOf("\n\n", exception.Position < end ? exception.Position : start, StringComparison.Ordinal);
            return next < 0 || next > end ? end : next;
        }
    }

    private int Status(int status, int start, int lineEnd, int end)
    {
        int next = Headers(lineEnd + 1, end, out string? media);
        _parts.Add(new StatusPart(Line(start), status, media));
        return next;
    }

    private int Headers(int start, int end, out string? media)
    {
        media = null;
        while (start < end)
        {
            int lineEnd = _text.IndexOf('\n', start, end - start);
            if (lineEnd < 0) lineEnd = end;
            string line = _text[start..lineEnd].Trim();
            if (line.Length > 0 && !Header().IsMatch(line)) return start;
            if (line.StartsWith("content-type:", StringComparison.OrdinalIgnoreCase)) media = line[13..].Split(';')[0].Trim();
            start = lineEnd + 1;
            if (line.Length == 0) return start;
        }

        return Math.Min(start, end);
    }

    /// <summary>Returns the position after lines with vertical bars or tabs.</summary>
    private int? Table(int start, int end)
    {
        var rows = new List<string[]>();
        int first = Line(start);
        char separator = '\0';
        while (start < end)
        {
            int lineEnd = _text.IndexOf('\n', start, end - start);
            if (lineEnd < 0) lineEnd = end;
            string line = _text[start..lineEnd].Trim('\r', ' ');
            if (separator == '\0') separator = line.Contains('\t', StringComparison.Ordinal) ? '\t' : line.Contains('|', StringComparison.Ordinal) ? '|' : '\0';
            if (separator == '\0' || !line.Contains(separator, StringComparison.Ordinal)) break;

            rows.Add(Cells(line, separator));
            start = lineEnd + 1;
        }

        if (rows.Count < 2) return null;
        string[][] real = [.. rows.Where(static row => !row.All(static cell => Rule().IsMatch(cell)))];
        if (real.Length < 2) return null;
        _parts.Add(new TablePart(first, new TableBlock(first, real[0], real[1..])));
        return Math.Min(start, end);
    }

    private static string[] Cells(string line, char separator)
    {
        if (separator == '|' && line.StartsWith('|')) line = line[1..];
        if (separator == '|' && line.EndsWith('|')) line = line[..^1];
        var cells = new List<string>();
        var cell = new StringBuilder();
        for (int i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && line[i] == '\\' && i + 1 < line.Length && line[i + 1] == separator) cell.Append(line[++i]);
            else if (i < line.Length && line[i] != separator) cell.Append(line[i]);
            else
            {
                cells.Add(cell.ToString().Trim().Trim('`', '*').Trim());
                cell.Clear();
            }
        }

        return [.. cells];
    }

    private int Line(int position)
    {
        int found = _starts.BinarySearch(position);
        return _first + (found >= 0 ? found : ~found - 1);
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    [GeneratedRegex(@"\AHTTP/[\d.]+ (\d{3})\b")]
    private static partial Regex StatusLine();

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9-]*: ")]
    private static partial Regex Header();

    [GeneratedRegex(@"\A:?-*:?\z")]
    private static partial Regex Rule();

    [GeneratedRegex("""\A\s*[\[{]\s*(?:[\[{]\s*)*["'}\]]""")]
    private static partial Regex JsonStart();
}
