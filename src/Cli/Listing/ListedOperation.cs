using OfficeGest.Cli.Diff;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;
using OfficeGest.Generator.Model;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.Text;
using OfficeGest.Specification.Values;

namespace OfficeGest.Cli.Listing;

/// <summary>An operation of a spec with its C# method.</summary>
/// <param name="OperationId">Its name in the spec.</param>
/// <param name="Method">In upper case.</param>
/// <param name="Route">The path.</param>
/// <param name="Evidence">The evidence; empty if the spec has none.</param>
/// <param name="Signature">The method of the generated client.</param>
/// <param name="Recognised">The envelope and the paging that were recognised, and by what, or why a list with parameters of pages is not paged; empty where there is neither.</param>
internal sealed record ListedOperation(string OperationId, string Method, string Route, string Evidence, string Signature, string Recognised)
{
    /// <summary>Returns the operations in the order of the clients.</summary>
    public static IEnumerable<ListedOperation> Of(ApiModel model, SpecMapping document)
    {
        Dictionary<(string, string), SpecOperation> nodes = SpecOperation.All(document).DistinctBy(static operation => (operation.Method, operation.Path)).ToDictionary(static operation => (operation.Method, operation.Path));
        foreach (PlacedOperation placed in new ClientTree(model).Operations)
        {
            OperationModel operation = placed.Operation;
            SpecMapping? mark = nodes.GetValueOrDefault((operation.HttpMethod, operation.Route))?.Node.Mapping(ExtensionNames.Evidence);
            yield return new ListedOperation(operation.OperationId, operation.HttpMethod, operation.Route, mark?.Text(EvidenceMark.Grade) ?? string.Empty, SignatureOf(placed), RecognisedIn(model, operation));
        }
    }

    private static string RecognisedIn(ApiModel model, OperationModel operation)
    {
        ResponseModel response = operation.Response;
        string? envelope = response.Envelope is { } key ? $"payload in '{key}'" : null;
        string? paging = response.Paging is { Style: not PagingForm.Single } paged ? $"paged {ResponseDiff.Style(paged)}: {Signs(response, paged)}" : UnpagedList.WhyNot(model, operation);
        return string.Join("; ", new[] { envelope, paging }.OfType<string>());
    }

    // The parameters and figures by which the style was recognised.
    private static string Signs(ResponseModel response, PagingModel paging)
    {
        string? InMeta(string? key) => key is null || response.Meta is null ? null : JsonPointers.Append(JsonPointers.Append(string.Empty, response.Meta), key);
        string?[] signs =
        [
            (paging.PageParameter ?? paging.OffsetParameter ?? paging.CursorParameter) is { } place ? $"parameter '{place}'" : null,
            paging.SizeParameter is { } size ? $"size '{size}'" : null,
            paging.RowKey is { } row ? $"key '{row}' of the last row" : null,
            (paging.NextAt ?? InMeta(paging.NextKey)) is { } next ? $"next at {next}" : null,
            (paging.HasMoreAt ?? InMeta(paging.HasMoreKey)) is { } more ? $"more at {more}" : null,
            paging.TotalAt is { } total ? $"total at {total}" : null,
            response.Envelope is null ? $"header {PagingConvention.LinkHeader} if it is sent" : null,
        ];
        return string.Join(", ", signs.OfType<string>());
    }

    private static string SignatureOf(PlacedOperation placed)
    {
        IEnumerable<string> arguments = placed.Operation.Shape!.Arguments.Where(static argument => argument.Kind is not (ArgumentKind.CallOptions or ArgumentKind.CancellationToken)).Select(CSharpText.Declared);
        return $"{CSharpText.Returned(placed.Operation)} {placed.Access}({string.Join(", ", arguments)})";
    }
}
