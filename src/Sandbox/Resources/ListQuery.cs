using System.Globalization;
using OfficeGest.Sandbox.Serving;
using OfficeGest.Sandbox.Storage;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Sandbox.Resources;

/// <summary>Reads the filters and the order of a list request. Unknown parameters are ignored.</summary>
internal static class ListQuery
{
    public const int UsualSize = 15;

    /// <summary>Rejects a plain <c>filter</c>, since the API expects an object.</summary>
    public static Answer? Refusal(Exchange exchange, IEnumerable<Filter> filters)
    {
        var validation = new Validation();
        if (exchange.Query["filter"] is not null)
            validation.NotAnArray("filter");
        foreach (var filter in filters)
        {
            if (filter.IsDate && exchange.Query[filter.Name] is { } day && !Filter.IsDay(day))
                validation.NotADate(filter.Name);
        }

        return validation.Failed ? validation.ToAnswer() : null;
    }

    public static IReadOnlyList<Row> Select(Exchange exchange, Snapshot table, IReadOnlyList<Filter> filters, string? sortable = null)
    {
        IEnumerable<Row>? rows = null;
        foreach (var filter in filters)
        {
            if (exchange.Filter(filter.Name) is { } value && filter.Understands(value))
                rows = rows is null ? filter.Apply(table, value) : filter.Apply(rows, value);
        }

        var sort = exchange.Query[PagingConvention.Sort];
        var sorted = sortable is not null && sort?.TrimStart('-') == sortable;
        if (rows is null)
            return sorted ? table.SortedBy(sortable!, sort![0] == '-') : table.Rows;
        return sorted ? new Snapshot([.. rows]).SortedBy(sortable!, sort![0] == '-') : [.. rows];
    }

    public static int Size(Exchange exchange, int cap, string? parameter = null) => Math.Min(Number(exchange, parameter ?? PagingConvention.Limit, UsualSize), cap);

    public static int Number(Exchange exchange, string name, int usual) =>
        long.TryParse(exchange.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? (int)Math.Min(number, int.MaxValue) : usual;
}
