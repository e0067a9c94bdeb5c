using System.Text;

namespace OfficeGest.Protocol;

public sealed partial class ApiRequest
{
    /// <summary>Returns the whole address.</summary>
    /// <param name="baseAddress">The base address, with a slash at its end.</param>
    /// <param name="name">The query parameter that paging adds instead of the caller's.</param>
    /// <param name="value">Its value.</param>
    /// <param name="size">The parameter of the page size that paging adds.</param>
    /// <param name="sizeValue">Its value.</param>
    /// <exception cref="ArgumentException">The path has an empty segment, or one that would change the path.</exception>
    internal Uri ToAddress(Uri baseAddress, string? name = null, string? value = null, string? size = null, string? sizeValue = null)
    {
        var address = new StringBuilder(baseAddress.AbsoluteUri, 256);
        string route = Operation.Route;
        int mark = route.IndexOf('?');
        AppendPath(address, mark < 0 ? route : route.Substring(0, mark));

        var query = new StringBuilder(_query.ToString());
        if (mark >= 0) query.Insert(0, query.Length > 0 ? route.Substring(mark + 1) + "&" : route.Substring(mark + 1));
        if (name is not null && HasQuery(name)) query = new StringBuilder(QueryText.Without(query.ToString(), name));
        if (size is not null) QueryText.Append(query, QueryText.Escape(size, false), QueryText.Escape(sizeValue!, false));
        if (name is not null) QueryText.Append(query, QueryText.Escape(name, false), QueryText.Escape(value!, false));
        if (query.Length > 0) address.Append('?').Append(query);

        var uri = new Uri(address.ToString(), UriKind.Absolute);
        if (!uri.AbsolutePath.StartsWith(baseAddress.AbsolutePath, StringComparison.Ordinal))
            throw new ArgumentException($"The path of {Operation.OperationId} is not below the base address.");

        return uri;
    }

    private void AppendPath(StringBuilder address, string route)
    {
        int start = address.Length;
        int position = route.Length > 0 && route[0] == '/' ? 1 : 0;
        while (position < route.Length)
        {
            int open = route.IndexOf('{', position);
            int close = open < 0 ? -1 : route.IndexOf('}', open);
            if (close < 0)
            {
                address.Append(route, position, route.Length - position);
                break;
            }

            address.Append(route, position, open - position).Append(Segment(route.Substring(open + 1, close - open - 1)));
            position = close + 1;
        }

        foreach (string segment in address.ToString(start, address.Length - start).Split('/'))
            if (segment is "." or "..") throw new ArgumentException($"The path of {Operation.OperationId} has a segment '{segment}', which would change the path.");
    }

    private string Segment(string name)
    {
        for (int i = _path.Count - 1; i >= 0; i--)
            if (_path[i].Key == name) return _path[i].Value;

        throw new InvalidOperationException($"The parameter '{name}' of the path {Operation.Route} was not set.");
    }
}
