using OfficeGest.Generator.Model;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.Values;

namespace OfficeGest.Cli.Diff;

/// <summary>Compares the results of methods, and the paging of lists.</summary>
internal static class ResponseDiff
{
    public static IEnumerable<Difference> Of(OperationModel oldOperation, OperationModel newOperation)
    {
        (ResponseModel old, ResponseModel @new) = (oldOperation.Response, newOperation.Response);
        string before = CSharpText.Returned(oldOperation);
        string after = CSharpText.Returned(newOperation);
        if (before != after) yield return new(true, $"It returns {after} instead of {before}.");
        else if (old.Type != @new.Type) yield return new(false, "The result is read from another form.");
        if (old.Envelope != @new.Envelope) yield return new(false, $"The payload is read {Envelope(@new)} instead of {Envelope(old)}.");
        if (old.MediaType != @new.MediaType) yield return new(false, $"It accepts {@new.MediaType ?? "application/json"} instead of {old.MediaType ?? "application/json"}.");
        foreach (Difference difference in Paging(old.Paging, @new.Paging)) yield return difference;
    }

    private static IEnumerable<Difference> Paging(PagingModel? old, PagingModel? @new)
    {
        if (old == @new) yield break;
        if (Style(old) != Style(@new))
        {
            yield return new(false, Style(@new) is not { } style ? "It is no longer paged." : $"It is paged {style}{(Style(old) is { } other ? " instead of " + other : string.Empty)}.");
            yield break;
        }

        if (old is null || @new is null) yield break;
        if (old.MaximumSize != @new.MaximumSize) yield return new(false, $"The largest page has {Size(@new)} rows instead of {Size(old)}.");
        if (old with { MaximumSize = null } != @new with { MaximumSize = null }) yield return new(false, "The parameters or keys of its paging are renamed.");
    }

    private static string Size(PagingModel paging) => paging.MaximumSize?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "an unknown number of";

    private static string Envelope(ResponseModel response) => response.Envelope is { } key ? $"below '{key}'" : "without an envelope";

    public static string? Style(PagingModel? paging) => paging?.Style switch
    {
        PagingForm.Page => "by page number",
        PagingForm.Cursor => "by cursor",
        PagingForm.Offset => "by offset",
        PagingForm.Link => "by the address of the next page",
        PagingForm.Row => "by the last row",
        _ => null,
    };
}
