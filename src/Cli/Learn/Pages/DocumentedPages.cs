using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Learn.Pages;

/// <summary>Merges all pages that were read.</summary>
internal sealed class DocumentedPages(SpecMapping document)
{
    private readonly List<DocumentedPage> _pages = [];

    public bool IsEmpty => _pages.Count == 0;

    /// <summary>The parts from which nothing was learned, with their files.</summary>
    public List<(string Source, PageRemark Remark)> Remarks { get; } = [];

    public IReadOnlyCollection<string> Secrets => [.. _pages.SelectMany(static page => page.Secrets)];

    public void Add(DocumentedPage page) => _pages.Add(page);

    /// <summary>Returns the operations by route and method.</summary>
    public IReadOnlyList<MergedOperation> Complete()
    {
        var routes = new DocumentedRoute(document);
        foreach (DocumentedOperation operation in _pages.SelectMany(static page => page.Operations)) routes.Learn(operation.Address);
        var merged = new SortedDictionary<(string, string), MergedOperation>();
        foreach (DocumentedPage page in _pages)
        {
            foreach (DocumentedOperation operation in page.Operations)
            {
                if (operation.Method is not ("GET" or "POST" or "PUT" or "PATCH" or "DELETE")) page.Remarks.Add(new PageRemark(operation.Line, "A call with an unsupported method."));
                else if (routes.Of(operation.Address) is not { } route) page.Remarks.Add(new PageRemark(operation.Line, "A call whose address is not below the root of the API, or has parts that are not plain words."));
                else
                {
                    if (!merged.TryGetValue((route, operation.Method), out MergedOperation? known)) merged[(route, operation.Method)] = known = new MergedOperation(operation.Method, route);
                    known.Add(operation, page);
                }
            }

            if (page.Operations.Count == 0) page.Remarks.Add(new PageRemark(1, "No call and no endpoint was found."));
            Remarks.AddRange(page.Remarks.OrderBy(static remark => remark.Line).Select(remark => (page.Source, remark)));
        }

        return [.. merged.Values];
    }
}
