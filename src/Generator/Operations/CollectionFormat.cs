using Microsoft.OpenApi;
using OfficeGest.Specification.OpenApi;
using ParameterLocation = OfficeGest.Generator.Model.ParameterLocation;
using ParameterStyle = OfficeGest.Generator.Model.ParameterStyle;

namespace OfficeGest.Generator.Operations;

/// <summary>Reads the array format of Swagger 2.0.</summary>
internal static class CollectionFormat
{
    /// <summary>Returns the style of an array; null if it is not an array or the spec has a later version.</summary>
    public static (ParameterStyle Style, bool Explode)? Of(SpecDocument document, IOpenApiReadOnlyExtensible element, ParameterLocation? location)
    {
        if (!document.IsSwagger || element.Text(SetAside.CollectionFormat) is not { } format) return null;
        ParameterStyle plain = location is ParameterLocation.Path or ParameterLocation.Header ? ParameterStyle.Simple : ParameterStyle.Form;
        return format switch
        {
            "ssv" => (ParameterStyle.SpaceDelimited, false),
            "tsv" => (ParameterStyle.TabDelimited, false),
            "pipes" => (ParameterStyle.PipeDelimited, false),

            // Only queries and forms allow several parameters with one name.
            "multi" when plain == ParameterStyle.Form => (ParameterStyle.Form, true),
            _ => (plain, false),
        };
    }
}
