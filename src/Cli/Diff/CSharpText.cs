using System.Text.RegularExpressions;
using OfficeGest.Generator.Emit;
using OfficeGest.Generator.Model;

namespace OfficeGest.Cli.Diff;

/// <summary>Types as the newest target has them, without the namespaces that emitted code spells out.</summary>
internal static partial class CSharpText
{
    public static string Of(TypeModel type, bool nullable) => Short(TypeNames.Of(type, nullable, ConsumerCapabilities.Modern));

    public static string Returned(ResponseModel response) => response.Kind switch
    {
        ResponseKind.None => "Task",
        ResponseKind.Json => $"Task<{Of(response.Type!, response.Nullable)}>",
        ResponseKind.Pageable => $"AsyncPageable<{Of(response.Type!, nullable: false)}>",
        ResponseKind.Page => $"Task<Page<{Of(response.Type!, nullable: false)}>>",
        ResponseKind.Text => "Task<string>",
        ResponseKind.Binary => "Task<ApiStream>",
        _ => $"IAsyncEnumerable<{Of(response.Type!, nullable: false)}>",
    };

    private static string Short(string type) => Qualified().Replace(type, string.Empty);

    [GeneratedRegex(@"global::(\w+\.)+")]
    private static partial Regex Qualified();
}
