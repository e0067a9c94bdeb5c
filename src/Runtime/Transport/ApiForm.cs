using System.ComponentModel;
using OfficeGest.Json;

namespace OfficeGest.Transport;

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
        Add(new ApiFormField(name, ApiFormat.Json(value, write), null, contentType ?? "application/json"));

    private ApiForm Add(ApiFormField field)
    {
        if (field.ContentType is { } contentType) HeaderText.CheckMediaType(contentType, nameof(contentType));
        Fields.Add(field);
        return this;
    }
}

internal sealed record ApiFormField(string Name, string? Value, ApiFile? File, string? ContentType);
