using System.ComponentModel;
using System.Text;
using OfficeGest.Text;

namespace OfficeGest.Protocol;

/// <summary>A request of an operation. Values are checked and escaped here, before anything is sent.</summary>
/// <param name="operation">The operation.</param>
/// <param name="options">The caller's options; the headers are checked and copied.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class ApiRequest(ApiOperation operation, CallOptions? options = null)
{
    private readonly List<KeyValuePair<string, string>> _headers = [];
    private readonly List<KeyValuePair<string, string>> _path = [];
    private readonly StringBuilder _query = new();
    private readonly HashSet<string> _queryNames = new(StringComparer.Ordinal);

    internal ApiOperation Operation { get; } = operation ?? throw new ArgumentNullException(nameof(operation));

    internal CallOptions? Options { get; } = options;

    internal IReadOnlyList<KeyValuePair<string, string>> Headers => _headers;

    /// <summary>Headers of the caller, which replace those of the operation.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> ExtraHeaders { get; } = options is null ? [] : HeaderText.Extra(options.Headers);

    internal string? Cookies { get; private set; }

    internal RequestBody? Body { get; private set; }

    /// <summary>Fills a parameter of the path.</summary>
    /// <exception cref="ArgumentException">The value is empty, <c>.</c> or <c>..</c>, which would change the path.</exception>
    public ApiRequest SetPath(string name, string value) => SetSegment(name, PathSegment.Escape(name, value));

    /// <summary>Fills a parameter of the path with a list.</summary>
    /// <exception cref="ArgumentException">There is no value, or one would change the path.</exception>
    public ApiRequest SetPath(string name, IEnumerable<string> values, ParameterStyle style, bool explode) =>
        SetSegment(name, PathSegment.Join(name, values, style, explode));

    /// <summary>Fills a parameter of the path with an object.</summary>
    /// <exception cref="ArgumentException">There is no pair, or one would change the path.</exception>
    public ApiRequest SetPath(string name, IEnumerable<KeyValuePair<string, string>> pairs, ParameterStyle style, bool explode) =>
        SetSegment(name, PathSegment.Join(name, pairs, style, explode));

    /// <summary>Adds a parameter to the query.</summary>
    public ApiRequest AddQuery(string name, string value, bool allowReserved = false)
    {
        QueryText.Append(_query, QueryText.Escape(name, false), QueryText.Escape(value, allowReserved));
        _queryNames.Add(name);
        return this;
    }

    /// <summary>Adds a list to the query; an empty one is left out.</summary>
    public ApiRequest AddQuery(string name, IEnumerable<string> values, ParameterStyle style, bool explode, bool allowReserved = false)
    {
        if (QueryText.AppendList(_query, name, values, style, explode, allowReserved)) _queryNames.Add(name);
        return this;
    }

    /// <summary>Adds an object to the query; an empty one is left out.</summary>
    public ApiRequest AddQuery(string name, IEnumerable<KeyValuePair<string, string>> pairs, ParameterStyle style, bool explode, bool allowReserved = false)
    {
        if (QueryText.AppendObject(_query, name, pairs, style, explode, allowReserved)) _queryNames.Add(name);
        return this;
    }

    /// <summary>Adds a value to the query that may be single, a list or an object, as its JSON is.</summary>
    public ApiRequest AddQuery<T>(string name, T value, JsonWrite<T> write, ParameterStyle style, bool explode, bool allowReserved = false) => ApiJsonText.Json(value, write)[0] switch
    {
        '{' => AddQuery(name, style == ParameterStyle.DeepObject ? ApiJsonText.DeepPairs(value, write) : ApiJsonText.Pairs(value, write), style, explode, allowReserved),
        '[' => AddQuery(name, ApiJsonText.Values(value, write), style, explode, allowReserved),
        _ => AddQuery(name, ApiJsonText.Text(value, write), allowReserved),
    };

    /// <summary>Adds a header.</summary>
    /// <exception cref="ArgumentException">The value has characters that are not valid in a header, such as a line break or a letter outside ASCII, or the client sets the header itself.</exception>
    public ApiRequest AddHeader(string name, string value)
    {
        HeaderText.Check(name, value);
        _headers.Add(new KeyValuePair<string, string>(name, value));
        return this;
    }

    /// <summary>Adds a header with a list, separated by commas.</summary>
    public ApiRequest AddHeader(string name, IEnumerable<string> values) => AddHeader(name, string.Join(",", values));

    /// <summary>Adds a header with an object: <c>a,1,b,2</c>, or <c>a=1,b=2</c> exploded.</summary>
    public ApiRequest AddHeader(string name, IEnumerable<KeyValuePair<string, string>> pairs, bool explode) =>
        AddHeader(name, string.Join(",", pairs.Select(pair => pair.Key + (explode ? "=" : ",") + pair.Value)));

    /// <summary>Adds a cookie; its value is escaped.</summary>
    public ApiRequest AddCookie(string name, string value)
    {
        HeaderText.CheckName(name);
        string cookie = name + "=" + Uri.EscapeDataString(value);
        Cookies = Cookies is null ? cookie : Cookies + "; " + cookie;
        return this;
    }

    /// <summary>Adds a list as cookies of one name, or as one cookie with all values.</summary>
    public ApiRequest AddCookie(string name, IEnumerable<string> values, bool explode)
    {
        if (!explode) return AddCookie(name, string.Join(",", values));

        foreach (string value in values) AddCookie(name, value);
        return this;
    }

    /// <summary>Adds an object as a cookie for each key, or as one cookie with keys and values in turn.</summary>
    public ApiRequest AddCookie(string name, IEnumerable<KeyValuePair<string, string>> pairs, bool explode)
    {
        if (!explode) return AddCookie(name, string.Join(",", pairs.SelectMany(static pair => new[] { pair.Key, pair.Value })));

        foreach (KeyValuePair<string, string> pair in pairs) AddCookie(pair.Key, pair.Value);
        return this;
    }

    /// <summary>Sends a value as JSON.</summary>
    public ApiRequest SetJson<T>(T value, JsonWrite<T> write, string mediaType = "application/json") =>
        Set(RequestBody.FromBytes(JsonBytes.Write(value, write), mediaType));

    /// <summary>Sends a text in UTF-8.</summary>
    public ApiRequest SetText(string value, string mediaType) => Set(RequestBody.FromText(value, mediaType));

    /// <summary>Sends a file as the whole body.</summary>
    public ApiRequest SetBinary(ApiFile file, string mediaType = "application/octet-stream") => Set(RequestBody.FromFile(file, mediaType));

    /// <summary>Sends a form, url-encoded.</summary>
    public ApiRequest SetForm(ApiForm form) => Set(RequestBody.FromForm(form));

    /// <summary>Sends a multipart form.</summary>
    public ApiRequest SetMultipart(ApiForm form) => Set(RequestBody.FromMultipart(form));

    internal int? QueryNumber(string? name) =>
        name is not null && QueryText.ValueOf(_query.ToString(), name) is { } text
        && int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number) ? number : null;

    internal bool HasQuery(string name) => _queryNames.Contains(name);

    private ApiRequest SetSegment(string name, string escaped)
    {
        _path.Add(new KeyValuePair<string, string>(name, escaped));
        return this;
    }

    private ApiRequest Set(RequestBody body)
    {
        Body = body;
        return this;
    }
}
