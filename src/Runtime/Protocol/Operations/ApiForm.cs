using System.ComponentModel;
using OfficeGest.Text;

namespace OfficeGest.Protocol;

/// <summary>The fields of a form or a multipart body, in order.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiForm
{
    internal List<ApiFormField> Fields { get; } = [];

    internal bool CanRepeat => Fields.TrueForAll(static part => part.File is null || part.File.CanRepeat);

    /// <summary>Adds a text.</summary>
    public ApiForm Add(string name, string value, string? contentType = null) => Add(new ApiFormField(name, value, null, contentType));

    /// <summary>Adds a file.</summary>
    public ApiForm Add(string name, ApiFile file, string? contentType = null) => Add(new ApiFormField(name, null, file, contentType));

    /// <summary>Adds a value as JSON.</summary>
    public ApiForm AddJson<T>(string name, T value, JsonWrite<T> write, string? contentType = null) =>
        Add(new ApiFormField(name, ApiJsonText.Json(value, write), null, contentType ?? "application/json"));

    /// <summary>Adds a value that may be single, a list or an object, as its JSON is. An object without a style is added as JSON.</summary>
    public ApiForm Add<T>(string name, T value, JsonWrite<T> write, ParameterStyle? style, bool explode, string? contentType = null) => ApiJsonText.Json(value, write)[0] switch
    {
        '{' when style is null => AddJson(name, value, write, contentType),
        '{' => Add(name, style == ParameterStyle.DeepObject ? ApiJsonText.DeepPairs(value, write) : ApiJsonText.Pairs(value, write), style.Value, explode, contentType),
        '[' => Add(name, ApiJsonText.Values(value, write), style ?? ParameterStyle.Form, explode, contentType),
        _ => Add(name, ApiJsonText.Text(value, write), contentType),
    };

    /// <summary>Adds a list: a field for each value, or one with all of them. An empty one is left out.</summary>
    public ApiForm Add(string name, IEnumerable<string> values, ParameterStyle style, bool explode, string? contentType = null)
    {
        List<string> all = [.. values];
        if (style != ParameterStyle.DeepObject && !explode) return AddJoined(name, all, style, contentType);

        foreach (string value in all) Add(style == ParameterStyle.DeepObject ? name + "[]" : name, value, contentType);
        return this;
    }

    /// <summary>Adds an object: a field for each of its keys, or one with keys and values in turn. An empty one is left out.</summary>
    public ApiForm Add(string name, IEnumerable<KeyValuePair<string, string>> pairs, ParameterStyle style, bool explode, string? contentType = null)
    {
        if (style != ParameterStyle.DeepObject && !explode) return AddJoined(name, [.. pairs.SelectMany(static pair => new[] { pair.Key, pair.Value })], style, contentType);

        foreach (KeyValuePair<string, string> pair in pairs) Add(style == ParameterStyle.DeepObject ? $"{name}[{pair.Key}]" : pair.Key, pair.Value, contentType);
        return this;
    }

    private ApiForm AddJoined(string name, List<string> parts, ParameterStyle style, string? contentType) => parts.Count == 0
        ? this
        : Add(new ApiFormField(name, string.Join(ListSeparator.Of(style), parts), null, contentType)
        {
            Encoded = string.Join(ListSeparator.Escaped(style), parts.Select(QueryText.FormEscape)),
        });

    private ApiForm Add(ApiFormField field)
    {
        if (field.ContentType is { } contentType) HeaderText.CheckMediaType(contentType, nameof(contentType));
        Fields.Add(field);
        return this;
    }
}

internal sealed record ApiFormField(string Name, string? Value, ApiFile? File, string? ContentType)
{
    /// <summary>The value in a url-encoded form, if it differs from the escaped value.</summary>
    public string? Encoded { get; init; }
}
