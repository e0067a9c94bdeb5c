namespace OfficeGest.Protocol;

/// <summary>The separator of a list that is sent as one value.</summary>
internal static class ListSeparator
{
    public static string Of(ParameterStyle style) => style switch
    {
        ParameterStyle.SpaceDelimited => " ",
        ParameterStyle.PipeDelimited => "|",
        ParameterStyle.TabDelimited => "\t",
        _ => ",",
    };

    /// <summary>The separator in an address or a form. The comma is not escaped, which distinguishes it from a comma within a value.</summary>
    public static string Escaped(ParameterStyle style) => style switch
    {
        ParameterStyle.SpaceDelimited => "%20",
        ParameterStyle.PipeDelimited => "%7C",
        ParameterStyle.TabDelimited => "%09",
        _ => ",",
    };
}
