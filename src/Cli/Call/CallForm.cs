using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;
using OfficeGest.Protocol;

namespace OfficeGest.Cli.Call;

/// <summary>The form that an operation takes: which fields it has, and those that were given.</summary>
internal sealed class CallForm
{
    private readonly ApiForm _form = new();
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private readonly SchemaView? _schema;
    private readonly bool _isMultipart;

    /// <param name="document">The spec.</param>
    /// <param name="content">The media types of the body; null without one.</param>
    public CallForm(SpecMapping document, SpecMapping? content)
    {
        _isMultipart = content?.Mapping("multipart/form-data") is not null;
        if ((content?.Mapping("multipart/form-data") ?? content?.Mapping("application/x-www-form-urlencoded")) is { } media) _schema = SchemaView.Of(document, media["schema"]);
    }

    public bool IsGiven => _given.Count > 0;

    public IEnumerable<string> Fields => _schema?.Properties ?? [];

    /// <summary>The required fields that were not given.</summary>
    public IEnumerable<string> Missing => (_schema?.Required ?? []).Distinct(StringComparer.Ordinal).Where(name => !_given.Contains(name));

    public bool Has(string name) => _schema is not null && (_schema.Property(name) is not null || _schema.TakesAnyKey);

    public void Add(string name, string value)
    {
        _given.Add(name);
        _form.Add(name, value);
    }

    public void Add(string name, ApiFile file)
    {
        if (!_isMultipart) throw new ToolException($"'{name}' cannot be a file: the form is sent url-encoded, which carries text only.", ExitCodes.WrongUsage);
        _given.Add(name);
        _form.Add(name, file);
    }

    public void Send(ApiRequest request)
    {
        if (_isMultipart) request.SetMultipart(_form);
        else request.SetForm(_form);
    }
}
