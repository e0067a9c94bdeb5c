using System.ComponentModel;
using System.Text;

namespace OfficeGest.Protocol;

/// <summary>Where an API key stands in a request.</summary>
/// <param name="scheme">The name of the security scheme in the spec.</param>
/// <param name="name">The name of the header or of the query parameter.</param>
/// <param name="inQuery">Whether it stands in the query.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiKeyPlace(string scheme, string name, bool inQuery = false)
{
    /// <summary>The name of the security scheme in the spec.</summary>
    public string Scheme { get; } = scheme ?? throw new ArgumentNullException(nameof(scheme));

    /// <summary>The name of the header or of the query parameter.</summary>
    public string Name { get; } = name ?? throw new ArgumentNullException(nameof(name));

    /// <summary>Whether it stands in the query.</summary>
    public bool InQuery { get; } = inQuery;

    /// <summary>Returns the name and whether it is a header or a parameter.</summary>
    public override string ToString() => InQuery ? $"the query parameter '{Name}'" : $"the header '{Name}'";

    /// <summary>The address with the key, in place of another that it may hold.</summary>
    internal Uri AddTo(Uri address, string key)
    {
        var query = new StringBuilder(QueryText.Without(address.Query.TrimStart('?'), Name));
        QueryText.Append(query, QueryText.Escape(Name, false), QueryText.Escape(key, false));
        return new Uri(address.GetLeftPart(UriPartial.Path) + "?" + query, UriKind.Absolute);
    }

    /// <summary>An address that the server names, without the key: servers repeat the query that they were sent.</summary>
    internal string TakeFrom(string link)
    {
        int mark = link.IndexOf('?');
        if (!InQuery || mark < 0) return link;

        int end = link.IndexOf('#', mark);
        string query = link.Substring(mark + 1, (end < 0 ? link.Length : end) - mark - 1);
        string left = QueryText.Without(query, Name);
        return left.Length == query.Length ? link : link.Substring(0, mark) + (left.Length > 0 ? "?" + left : string.Empty) + (end < 0 ? string.Empty : link.Substring(end));
    }
}
