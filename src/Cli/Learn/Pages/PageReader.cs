using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>Assigns the blocks of a page to operations and their parts.</summary>
internal sealed partial class PageReader
{
    private const int Deepest = 99;
    private const int LongestTitle = 120;

    private readonly DocumentedPage _page;
    private readonly bool _isCopied;
    private readonly List<PageBlock> _waiting = [];
    private DocumentedOperation? _current;
    private bool _isReleasing;
    private FieldGroup _group;
    private string _title = string.Empty;
    private string _lastLine = string.Empty;
    private int _level = Deepest;
    private int? _status;
    private bool _isGeneral;
    private bool _hasCall;
    private bool _isRawRequest;

    private PageReader(string source, bool isCopied) => (_page, _isCopied) = (new DocumentedPage(source), isCopied);

    /// <param name="source">The name of the file.</param>
    /// <param name="blocks">The parts of the page.</param>
    /// <param name="isCopied">Whether the page is text copied from a browser.</param>
    public static DocumentedPage Read(string source, IEnumerable<PageBlock> blocks, bool isCopied)
    {
        var reader = new PageReader(source, isCopied);
        foreach (PageBlock block in blocks) reader.Block(block);
        reader.Release();
        return reader._page;
    }

    private void Block(PageBlock block)
    {
        // Redoc and others show the fields of an operation before its name.
        if (_current is null && !_isReleasing && !Begins(block)) _waiting.Add(block);
        else Take(block);
    }

    private bool Begins(PageBlock block) => block switch
    {
        HeadingBlock heading => Endpoint.Of(heading.Text) is not null || TableWords.Group(heading.Text) is null || (heading.Level <= 1 && _title.Length == 0),
        ProseBlock prose => Names(prose.Text, prose.Line),
        CodeBlock code => Names(code.Text, code.Line),
        _ => false,
    };

    private bool Names(string text, int line) => TextParts.Of(text, line, _isCopied).Parts.Any(static part => part is CallPart or EndpointPart);

    /// <summary>Processes the blocks that waited for an operation.</summary>
    private void Release()
    {
        PageBlock[] waiting = [.. _waiting];
        _waiting.Clear();
        bool before = _isReleasing;
        _isReleasing = true;
        foreach (PageBlock block in waiting) Take(block);
        _isReleasing = before;
    }

    private void Take(PageBlock block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Heading(heading);
                break;
            case ProseBlock prose:
                Text(prose.Text, prose.Line, label: null);
                break;
            case CodeBlock code:
                Text(code.Text, code.Line, code.Label);
                break;
            case TableBlock table:
                Table(table);
                break;
        }
    }

    private void Heading(HeadingBlock heading)
    {
        _lastLine = string.Empty;
        if (Endpoint.Of(heading.Text) is var (method, address))
        {
            _level = heading.Level;
            Start(method, address, heading.Line);
        }
        else if (TableWords.Group(heading.Text) is { } group && !(heading.Level <= 1 && _current is null)) Section(group, heading.Text);
        else
        {
            Release();
            if (heading.Level <= _level || _current is null) Close(heading.Level);
            _title = heading.Text;
            (_group, _status) = (FieldGroup.Unknown, null);
        }
    }

    private void Section(FieldGroup group, string heading)
    {
        _group = group;
        _status = StatusIn(heading);
        _isGeneral = group == FieldGroup.Errors && General().IsMatch(TableWords.Plain(heading));
    }

    private void Close(int level)
    {
        _current = null;
        _level = level;
        _hasCall = false;
    }

    private void Text(string text, int line, string? label)
    {
        if (label is not null && StatusIn(label) is { } status) _status = status;
        TextParts parts = TextParts.Of(text, line, _isCopied);
        _page.Remarks.AddRange(parts.Remarks);
        bool isUnderstood = false;
        foreach (TextPart part in parts.Parts)
        {
            isUnderstood |= part is not LinePart;
            Part(part, label);
        }

        if (!isUnderstood && label is { Length: > 0 } && OtherCode().IsMatch(text)) _page.Remarks.Add(new PageRemark(line, "Code in an unsupported language."));
    }

    private void Part(TextPart part, string? label)
    {
        switch (part)
        {
            case CallPart call:
                Call(call);
                break;
            case EndpointPart endpoint:
                _isRawRequest = endpoint.IsRequest;
                Start(endpoint.Method, endpoint.Address, endpoint.Line);
                break;
            case StatusPart status:
                _status = status.Status;
                _group = FieldGroup.Answer;
                _isRawRequest = false;
                if (_current is null) break;
                _current.Statuses.Add(new DocumentedStatus(status.Status, string.Empty, status.Line));
                if (status.Status < 300 && DocumentedOperation.IsFileType(status.Media)) _current.File = status.Media;
                break;
            case JsonPart json:
                Json(json, label);
                break;
            case TablePart table:
                Table(table.Table);
                break;
            case LinePart plain when label is null:
                Line(plain);
                break;
        }
    }

    private void Call(CallPart found)
    {
        DocumentedCall call = found.Call;
        string address = call.Address.Split('?')[0];
        if (_current is null || _current.Method != call.Method || !DocumentedRoute.MayBeSame(_current.Address, address)) Start(call.Method, address, found.Line);
        _current!.Add(call);
        _hasCall = true;
        _group = _group is FieldGroup.Answer or FieldGroup.Errors ? _group : FieldGroup.Unknown;
        if (_group != FieldGroup.Errors) _status = null;
        foreach (string secret in PageSecrets.Of(call)) _page.Secrets.Add(secret);
    }

    private void Start(string method, string address, int line)
    {
        (_group, _status) = (FieldGroup.Unknown, null);
        address = address.Split('?')[0];
        if (_current is { } current && current.Method == method && DocumentedRoute.MayBeSame(current.Address, address))
        {
            current.Address = DocumentedRoute.Better(current.Address, address);
            return;
        }

        _current = _page.Operations.Find(operation => operation.Method == method && operation.Address == address);
        _hasCall = false;
        if (_current is not null) return;
        _current = new DocumentedOperation(method, address, _page.Source, line) { Title = _title.Length <= LongestTitle ? _title : string.Empty };
        _page.Operations.Add(_current);
        Release();
        (_group, _status, _lastLine) = (FieldGroup.Unknown, null, string.Empty);
    }

    private void Json(JsonPart json, string? label)
    {
        bool isEnvelope = json.Value is JsonObject value && value.ContainsKey(EnvelopeConvention.Payload);
        if (_current is null)
        {
            if (isEnvelope) _page.Envelope ??= json.Value;
            else _page.Remarks.Add(new PageRemark(json.Line, "JSON that belongs to no operation."));
            return;
        }

        string plain = TableWords.Plain(label ?? _lastLine);
        bool isRequest = _isRawRequest || _group == FieldGroup.Body || (RequestLabel().IsMatch(plain) && _group != FieldGroup.Answer)
            || (_group == FieldGroup.Unknown && !_hasCall && !isEnvelope && _status is null && _current.Method is "POST" or "PUT" or "PATCH" && !AnswerLabel().IsMatch(plain));
        _isRawRequest = false;
        if (isRequest && !AnswerLabel().IsMatch(plain)) _current.Bodies.Add(new CallBody(CallBodyKind.Json, json.Value));
        else _current.Answers.Add((_status ?? StatusIn(plain) ?? 200, json.Value));
    }

    private void Line(LinePart line)
    {
        _lastLine = line.Text;
        if (line.Text.Length > 60) return;
        if (TableWords.Group(line.Text) is { } group && (group != FieldGroup.Unknown || _group == FieldGroup.Unknown)) Section(group, line.Text);
        else if (_current is not null && StatusIn(line.Text) is { } status) _status = status;
        if (_current is not null && _status is { } known && _group is FieldGroup.Answer && !_current.Statuses.Exists(other => other.Status == known)) _current.Statuses.Add(new DocumentedStatus(known, string.Empty, line.Line));
        if (_current is not null && _group == FieldGroup.Answer && Media().Match(line.Text) is { Success: true } media && DocumentedOperation.IsFileType(media.Value)) _current.File = media.Value;
    }

    private void Table(TableBlock table)
    {
        if (FieldTable.Statuses(table) is { } statuses)
        {
            // "Common errors" above a copied table is a separate line.
            bool isGeneral = _isGeneral || _current is null || General().IsMatch(TableWords.Plain(_lastLine));
            (isGeneral ? _page.Statuses : _current!.Statuses).AddRange(statuses);
            _isGeneral = false;
        }
        else if (FieldTable.Fields(table) is { } fields)
        {
            if (_current is null) _page.Remarks.Add(new PageRemark(table.Line, "A table of fields that belongs to no operation."));
            else _current.Fields.AddRange(fields.Select(field => field with { Place = field.Place == FieldGroup.Unknown ? GroupOf(field) : field.Place }));
        }
        else _page.Remarks.Add(new PageRemark(table.Line, "A table with neither fields nor statuses."));
    }

    private FieldGroup GroupOf(DocumentedField field)
    {
        if (_group is not (FieldGroup.Unknown or FieldGroup.Errors)) return _group;
        if (_current!.Address.Contains($"{{{field.Name}}}", StringComparison.Ordinal) || _current.Address.Contains($":{field.Name}", StringComparison.Ordinal)) return FieldGroup.Path;
        if (_current.Answers.Count > 0 && _hasCall) return FieldGroup.Answer;
        return _current.Method is "GET" or "DELETE" ? FieldGroup.Query : FieldGroup.Body;
    }

    private static int? StatusIn(string text) =>
        Status().Match(text) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"(?:\A|response|resposta|status|http|código|code|estado|\()\W{0,4}([1-5]\d\d)\b(?![-.\d])", RegexOptions.IgnoreCase)]
    private static partial Regex Status();

    [GeneratedRegex(@"\b(common|general|global|comuns|gerais|todos|all)\b")]
    private static partial Regex General();

    [GeneratedRegex(@"\b(request|body|payload|pedido|corpo|requisicao|envie|send)\b")]
    private static partial Regex RequestLabel();

    [GeneratedRegex(@"\b(response|responses|answer|resposta|respostas|returns|devolve|result|resultado)\b|\A[1-5]\d\d\b")]
    private static partial Regex AnswerLabel();

    [GeneratedRegex(@"\b(application|image|text)/[\w.+-]+")]
    private static partial Regex Media();

    [GeneratedRegex(@"https?://|(?i)\b(http|request|client|url)\b")]
    private static partial Regex OtherCode();
}
