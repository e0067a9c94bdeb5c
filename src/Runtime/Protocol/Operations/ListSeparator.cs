namespace OfficeGest.Protocol;

/// <summary>What stands between the values of a list that is sent as one value.</summary>
internal static class ListSeparator
{
    public static string Of(ParameterStyle style) => style switch
    {
        ParameterStyle.SpaceDelimited => " ",
        ParameterStyle.PipeDelimited => "|",
        ParameterStyle.TabDelimited => "\t",
        _ => ",",
    };

    /// <summary>In an address or a form. Only the comma is not escaped, which distinguishes it from a comma within a value.</summary>
    public static string Escaped(ParameterStyle style) => style switch
    {
        ParameterStyle.SpaceDelimited => "%20",
        ParameterStyle.PipeDelimited => "%7C",
        ParameterStyle.TabDelimited => "%09",
        _ => ",",
    };
}
