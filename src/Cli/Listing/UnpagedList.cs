using OfficeGest.Generator.Model;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.Values;

namespace OfficeGest.Cli.Listing;

/// <summary>Why an operation that takes a page or the size of one is not paged.</summary>
internal static class UnpagedList
{
    /// <returns>The reason; null for an operation that is paged, and for one that neither takes a page nor returns rows.</returns>
    public static string? WhyNot(ApiModel model, OperationModel operation)
    {
        if (operation.HttpMethod != "GET" || operation.Response.Paging is { Style: not PagingForm.Single }) return null;

        string[] parameters =
        [
            .. operation.Parameters.Concat(model.Units.OfType<QueryUnit>().FirstOrDefault(unit => unit.Name == operation.QueryName)?.Parameters ?? [])
                .Where(static parameter => parameter.Location == ParameterLocation.Query).Select(static parameter => parameter.WireName).Where(PagingConvention.IsParameter),
        ];
        if (parameters.Length == 0) return null;

        string? reason = operation.Response switch
        {
            { Kind: ResponseKind.Pageable } => BesideRows(parameters),
            { Kind: ResponseKind.Json, Type: ListType } => "a list without an envelope needs a page and a size, a place and a row key, or a header Link",
            { Kind: ResponseKind.Json, Envelope: null, Type: NamedType { Kind: NamedKind.Object } type } => Rows(model.Units.OfType<ObjectUnit>().FirstOrDefault(unit => unit.Name == type.Name)),
            _ => null,
        };
        return reason is null ? null : $"not paged in spite of {Quoted(parameters)}: {reason}";
    }

    private static string BesideRows(string[] parameters)
    {
        string[] places = [.. parameters.Where(PagingConvention.IsPlace)];
        return places.Length == 0 ? "no parameter says which page comes, and no figure beside the rows has its address"
            : places.Any(PagingConvention.IsNumber) ? "no parameter has the size of a page"
            : "no figure beside the rows names the next page";
    }

    // An object that holds no list is not expected to have pages.
    private static string? Rows(ObjectUnit? response)
    {
        string[] lists = [.. (response?.Properties ?? []).Where(static property => property.Type is ListType && !EnvelopeWords.IsCompanion(property.JsonName)).Select(static property => property.JsonName)];
        if (lists.Length == 0) return null;
        if (lists.Length > 1) return $"any of {Quoted(lists)} may be the rows; {ExtensionNames.Envelope} names one";

        string[] strange = [.. response!.Properties.Select(static property => property.JsonName).Where(name => name != lists[0] && !EnvelopeWords.IsCompanion(name))];
        return strange.Length > 0
            ? $"beside the list '{lists[0]}' stands what is no figure of a page ({Quoted(strange)}); {ExtensionNames.Envelope} names the rows"
            : $"nothing tells that '{lists[0]}' are the rows; {ExtensionNames.Envelope} names them";
    }

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(static name => $"'{name}'"));
}
