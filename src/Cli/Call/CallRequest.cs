using System.Text.Json;
using System.Text.RegularExpressions;
using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Learn;
using OfficeGest.Cli.Output;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;
using OfficeGest.Protocol;
using OfficeGest.Specification.Values;

namespace OfficeGest.Cli.Call;

/// <summary>Creates the request of an operation from the arguments. Unknown parameters are rejected: the server would ignore them silently.</summary>
internal sealed partial class CallRequest(Terminal terminal, SpecMapping document, SpecOperation operation, ParameterNames names)
{
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    /// <summary>The JSON that is sent; null without one.</summary>
    public JsonElement? Sent { get; private set; }

    public async Task<ApiRequest> CreateAsync(IReadOnlyList<string> parameters, string? body, CancellationToken cancellationToken)
    {
        var request = new ApiRequest(new ApiOperation(operation.Name, operation.Method, operation.Path) { Anonymous = IsAnonymous(operation), Deprecated = operation.Node.Text("deprecated") == "true" });
        var form = new CallForm(document, Contents);
        foreach (string pair in parameters)
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0) throw Wrong($"'{pair}' does not have the form name=value.");
            (string given, string value) = (pair[..equals], pair[(equals + 1)..]);
            string name = Place(given) is null && !form.Has(given) ? names.Sent(given) : given;
            _given.Add(name);
            if (Place(name) is { } place) Add(request, name, value, place);
            else if (!form.Has(name)) throw Wrong($"{operation.Name} has no parameter '{given}'{Known(form)}.");
            else if (value.StartsWith('@')) form.Add(name, new ApiFile(await FileAsync(value[1..], cancellationToken).ConfigureAwait(false), Path.GetFileName(value[1..])));
            else form.Add(name, value);
        }

        foreach ((string name, string value) in names.Constants)
            if (_given.Add(name) && Place(name) is { } place) Add(request, name, value, place);
        foreach (string missing in Required().Where(name => !_given.Contains(name))) throw Wrong($"{operation.Name} needs --param {missing}=…");
        if (form.IsGiven && body is not null) throw Wrong("Give the fields of the form or --body, not both.");
        if (form.IsGiven && form.Missing.FirstOrDefault() is { } field) throw Wrong($"{operation.Name} needs --param {field}=…");
        if (form.IsGiven) form.Send(request);
        else if (body is not null) await BodyAsync(request, body, cancellationToken).ConfigureAwait(false);
        else if (RequestBody?.Text("required") == "true") throw Wrong($"{operation.Name} needs {(Contents?.Mapping(MediaTypes.Json) is null && form.Fields.Any() ? "--param for the fields of its form" : "--body")}{Known(form)}.");
        return request;
    }

    public static bool IsAnonymous(SpecOperation operation) => operation.Node.Sequence("security") is { Items.Count: 0 };

    private async Task BodyAsync(ApiRequest request, string body, CancellationToken cancellationToken)
    {
        byte[] bytes = body == "-" ? System.Text.Encoding.UTF8.GetBytes(await terminal.Input.ReadToEndAsync(cancellationToken).ConfigureAwait(false)) : await FileAsync(body, cancellationToken).ConfigureAwait(false);
        string[] media = [.. (Contents?.Entries ?? []).Select(static one => one.Name)];
        if (media.Length > 0 && !Array.Exists(media, MediaTypes.IsJson))
        {
            string? file = Array.Find(media, static one => !MediaTypes.IsForm(one) && !MediaTypes.IsMultipart(one)) ?? throw Wrong($"{operation.Name} takes a form: give its fields with --param.");
            request.SetBinary(new ApiFile(bytes, Path.GetFileName(body)), MediaTypes.IsAny(file) ? "application/octet-stream" : file);
            return;
        }

        try
        {
            JsonElement json = JsonInput.Parse(bytes);
            Sent = json;
            request.SetJson(json, static (writer, value) => value.WriteTo(writer));
        }
        catch (JsonException exception)
        {
            throw Wrong($"{(body == "-" ? "The standard input" : $"'{body}'")} is not valid JSON from line {exception.LineNumber + 1} on.");
        }
    }

    private static void Add(ApiRequest request, string name, string value, string place)
    {
        try
        {
            if (place == "path") request.SetPath(name, value);
            else if (place == "query") request.AddQuery(name, value);
            else request.AddHeader(name, value);
        }
        catch (ArgumentException exception)
        {
            throw Wrong($"The value of '{name}' cannot be sent: {exception.Message}");
        }
    }

    private async Task<byte[]> FileAsync(string path, CancellationToken cancellationToken)
    {
        string full = terminal.FullPath(path);
        if (!File.Exists(full)) throw Wrong($"'{path}' does not exist.");
        return await File.ReadAllBytesAsync(full, cancellationToken).ConfigureAwait(false);
    }

    private string? Place(string name) => PathParameter().Matches(operation.Path).Any(match => match.Groups[1].Value == name) ? "path" : Parameters().FirstOrDefault(parameter => parameter.Text("name") == name)?.Text("in");

    private IEnumerable<SpecMapping> Parameters() => (operation.Node.Sequence("parameters")?.Items ?? []).Concat(document.Mapping("paths")?.Mapping(operation.Path)?.Sequence("parameters")?.Items ?? [])
        .Select(node => SpecReference.Resolve(document, node)).OfType<SpecMapping>().Where(static parameter => parameter.Text("in") is "query" or "header");

    private IEnumerable<string> Required() => PathParameter().Matches(operation.Path).Select(static match => match.Groups[1].Value)
        .Concat(Parameters().Where(static parameter => parameter.Text("required") == "true").Select(static parameter => parameter.Text("name")).OfType<string>());

    private SpecMapping? RequestBody => SpecReference.Resolve(document, operation.Node["requestBody"]) as SpecMapping;

    private SpecMapping? Contents => RequestBody?.Mapping("content");

    private string Known(CallForm form)
    {
        string[] names = [.. PathParameter().Matches(operation.Path).Select(static match => match.Groups[1].Value), .. Parameters().Select(static parameter => parameter.Text("name")).OfType<string>(), .. form.Fields];
        return names.Length == 0 ? string.Empty : $"; it has {string.Join(", ", names)}";
    }

    private static ToolException Wrong(string message) => new(message, ExitCodes.WrongUsage);

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex PathParameter();
}
