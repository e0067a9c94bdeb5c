using Microsoft.OpenApi;
using OfficeGest.Specification.OpenApi;
using ParameterLocation = OfficeGest.Generator.Model.ParameterLocation;
using ParameterStyle = OfficeGest.Generator.Model.ParameterStyle;

namespace OfficeGest.Generator.Operations;

/// <summary>How Swagger 2.0 writes arrays.</summary>
internal static class CollectionFormat
{
    /// <summary>The style of an array, or null for what is none or stands in a later version.</summary>
    public static (ParameterStyle Style, bool Explode)? Of(SpecDocument document, IOpenApiReadOnlyExtensible element, ParameterLocation? location)
    {
        if (!document.IsSwagger || element.Text(SetAside.CollectionFormat) is not { } format) return null;
        ParameterStyle plain = location is ParameterLocation.Path or ParameterLocation.Header ? ParameterStyle.Simple : ParameterStyle.Form;
        return format switch
        {
            "ssv" => (ParameterStyle.SpaceDelimited, false),
            "tsv" => (ParameterStyle.TabDelimited, false),
            "pipes" => (ParameterStyle.PipeDelimited, false),

            // Several parameters of one name are for queries and forms alone.
            "multi" when plain == ParameterStyle.Form => (ParameterStyle.Form, true),
            _ => (plain, false),
        };
    }
}
