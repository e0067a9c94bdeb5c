using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>Reads <c>curl</c> commands.</summary>
internal sealed partial class CurlCommand
{
    // Options whose value is not part of the call.
    private static readonly HashSet<string> Passed = new(StringComparer.Ordinal)
    {
        "-A", "--user-agent", "-c", "--cookie-jar", "-e", "--referer", "-m", "--max-time", "--connect-timeout", "--retry", "-w", "--write-out", "-x", "--proxy",
        "--cacert", "--cert", "--key", "--resolve", "-D", "--dump-header", "-T", "--upload-file", "--limit-rate", "--retry-delay", "--retry-max-time", "--max-redirs", "-K", "--config",
    };

    /// <summary>With more unreadable commands a text is not a page, and reading further would only take time.</summary>
    public const int MaximumFailures = 100;

    private readonly List<string> _query = [];
    private readonly List<string> _data = [];
    private readonly JsonObject _form = [];
    private readonly List<string> _secrets = [];
    private string? _method;
    private string? _address;
    private string? _media;
    private string? _problem;
    private string? _accepts;
    private bool _isJson;
    private bool _isGet;
    private bool _isHead;
    private bool _saves;
    private bool _isBinary;

    public static IEnumerable<FoundCall> Find(string text, bool isCopied, ICollection<(int Position, string Reason)> failures)
    {
        int from = 0;
        while (failures.Count < MaximumFailures && Start().Match(text, from) is { Success: true } match)
        {
            int start = match.Groups["curl"].Index;
            from = start + match.Groups["curl"].Length;
            var words = new ShellWords(text, start, isCopied);
            DocumentedCall? call = null;
            try
            {
                IReadOnlyList<string> read = words.Read();
                var command = new CurlCommand();
                call = command.Of(read, words.Here);
                if (command._problem is { } problem) failures.Add((start, problem));
                if (call is null && read.Count > 1) failures.Add((start, "a command has no address"));
            }
            catch (LiteralException exception)
            {
                failures.Add((exception.Position, exception.Message));
            }

            if (call is null) continue;
            from = Math.Max(from, words.Position);
            yield return new FoundCall(call, start, words.Position);
        }
    }

    private DocumentedCall? Of(IReadOnlyList<string> words, string? here)
    {
        for (int i = 1; i < words.Count; i++)
        {
            (string option, string? joined) = Split(words[i]);
            if (!option.StartsWith('-') || option == "-") _address ??= words[i];
            else if (Option(option, joined ?? (i + 1 < words.Count ? words[i + 1] : string.Empty), here) && joined is null) i++;
        }

        if (_address is null) return null;
        if (_isGet)
        {
            _query.AddRange(_data.SelectMany(static data => FormText.Pairs(data)).Select(static pair => pair.Key));
            _data.Clear();
        }

        string method = _method?.ToUpperInvariant() ?? (_isHead ? "HEAD" : _data.Count > 0 || _form.Count > 0 || _isBinary ? "POST" : "GET");
        return new DocumentedCall(method, _address) { Body = Body(), Query = _query, SavesAnswer = _saves, Accepts = _accepts, Secrets = _secrets };
    }

    /// <summary>Returns whether the option takes a value.</summary>
    private bool Option(string option, string value, string? here)
    {
        switch (option)
        {
            case "-X" or "--request":
                _method = value;
                return true;
            case "--url":
                _address ??= value;
                return true;
            case "-H" or "--header":
                Header(value);
                return true;
            case "--json":
                (_isJson, _media) = (true, "application/json");
                _data.Add(Content(value, here));
                return true;
            case "-d" or "--data" or "--data-raw" or "--data-ascii" or "--data-binary" or "--data-urlencode":
                if (value.StartsWith('@') && value != "@-" && option == "--data-binary") _isBinary = true;
                else _data.Add(Content(value, here));
                return true;
            case "-F" or "--form" or "--form-string":
                FormField(value);
                return true;
            case "--url-query":
                _query.AddRange(FormText.Pairs(value.TrimStart('+')).Select(static pair => pair.Key));
                return true;
            case "-u" or "--user" or "--oauth2-bearer" or "-b" or "--cookie":
                _secrets.Add(value);
                return true;
            case "-G" or "--get":
                _isGet = true;
                return false;
            case "-I" or "--head":
                _isHead = true;
                return false;
            case "-o" or "--output":
                _saves = true;
                return true;
            case "-O" or "--remote-name" or "-OJ" or "-JO" or "-LO" or "-OL":
                _saves = true;
                return false;
            default:
                if (option is "-T" or "--upload-file") (_isBinary, _method) = (true, _method ?? "PUT");
                return Passed.Contains(option);
        }
    }

    private static string Content(string value, string? here) => value == "@-" && here is not null ? here : value;

    private void Header(string header)
    {
        int colon = header.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return;
        string value = header[(colon + 1)..].Trim();
        if (PageSecrets.IsKey(header[..colon]) || header.StartsWith("cookie", StringComparison.OrdinalIgnoreCase)) _secrets.Add(value);
        if (header.StartsWith("content-type", StringComparison.OrdinalIgnoreCase)) _media = value;
        else if (header.StartsWith("accept:", StringComparison.OrdinalIgnoreCase)) _accepts = value;
    }

    private void FormField(string field)
    {
        int equals = field.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0) return;
        string value = field[(equals + 1)..];
        _form[field[..equals]] = value.StartsWith('@') || value.StartsWith('<') ? LiteralReader.File : value.Split(';')[0];
    }

    private CallBody Body()
    {
        if (_form.Count > 0) return new(CallBodyKind.Multipart, _form);
        if (_isBinary) return new(CallBodyKind.Binary, null);
        if (_data.Count == 0) return CallBody.None;

        string data = string.Join('&', _data);
        bool looksJson = data.TrimStart().StartsWith('{') || data.TrimStart().StartsWith('[');
        if (_isJson || looksJson || _media?.Contains("json", StringComparison.OrdinalIgnoreCase) == true)
        {
            try
            {
                return new(CallBodyKind.Json, new LiteralReader(data, 0).Value());
            }
            catch (LiteralException exception)
            {
                // A variable or a file contains it.
                if (looksJson) _problem = $"the JSON that a command sends cannot be read: {exception.Message}";
                return new(CallBodyKind.Json, new JsonObject());
            }
        }

        var form = new JsonObject();
        foreach ((string name, string value) in FormText.Pairs(data)) form[name] = value;
        return new(CallBodyKind.Form, form);
    }

    /// <summary><c>-XPOST</c>, <c>--request=POST</c> and <c>-sS</c>, split into option and value.</summary>
    private static (string Option, string? Value) Split(string word)
    {
        if (word.StartsWith("--", StringComparison.Ordinal)) return word.IndexOf('=', StringComparison.Ordinal) is var equals and > 0 ? (word[..equals], word[(equals + 1)..]) : (word, null);
        if (word.Length <= 2 || word[0] != '-') return (word, null);
        if (word[1] is 'X' or 'H' or 'd' or 'F' or 'u' or 'o') return (word[..2], word[2..]);

        // -sSX POST, -sd '{}': the last one takes the value.
        return Cluster().IsMatch(word) ? ("-" + word[^1], null) : (word, null);
    }

    [GeneratedRegex(@"(?:^|[\n;&|(`])[ \t]*(?:[$>#%][ \t]+)?(?<curl>curl(?:\.exe)?)(?=[ \t\\^])")]
    private static partial Regex Start();

    [GeneratedRegex(@"\A-[sSkLifvgN]+[XHdFuoGIO]\z")]
    private static partial Regex Cluster();
}
