using OfficeGest.Generator.Model;
using OfficeGest.Specification.Scalars;

namespace OfficeGest.Generator.Emit;

/// <summary>Builds the statements that add a parameter to a request.</summary>
internal static class ParameterExpressions
{
    private const string Pair = $"{Names.Collections}KeyValuePair<string, string>";

    /// <summary>Returns the method call on a request for a value that is not null.</summary>
    public static string Set(ParameterModel parameter, string value, ConsumerCapabilities target)
    {
        string name = CSharp.Literal(parameter.WireName);
        string style = $"{Names.Protocol}ParameterStyle.{parameter.Style}";
        string explode = CSharp.Literal(parameter.Explode);
        string reserved = parameter.AllowReserved ? ", allowReserved: true" : string.Empty;
        Shape shape = parameter.AsJson ? Shape.Single : ShapeOf(parameter);
        string text = parameter.AsJson
            ? $"{Names.JsonText}.Json({value}, {JsonExpressions.Writer(parameter.Type, nullable: false, target)})"
            : shape switch
            {
                Shape.Single => parameter.Constant is { } constant ? CSharp.Literal(constant.Text) : Text(parameter.Type, value, target),
                Shape.Values => Values((ListType)parameter.Type, value, target),
                Shape.Either => $"{value}, {JsonExpressions.Writer(parameter.Type, nullable: false, target)}",
                _ => Pairs(parameter.Type, value, target, parameter.Style == ParameterStyle.DeepObject),
            };

        return parameter.Location switch
        {
            ParameterLocation.Path when shape == Shape.Single && parameter.Style == ParameterStyle.Simple => $".SetPath({name}, {text})",
            ParameterLocation.Path when shape == Shape.Single => $".SetPath({name}, new string[] {{ {text} }}, {style}, {explode})",
            ParameterLocation.Path => $".SetPath({name}, {text}, {style}, {explode})",
            ParameterLocation.Query when shape == Shape.Single => $".AddQuery({name}, {text}{reserved})",
            ParameterLocation.Query => $".AddQuery({name}, {text}, {style}, {explode}{reserved})",
            ParameterLocation.Header when shape == Shape.Pairs => $".AddHeader({name}, {text}, {explode})",
            ParameterLocation.Header when Separator(parameter.Style) is { } separator => $".AddHeader({name}, string.Join({CSharp.Literal(separator)}, {text}))",
            ParameterLocation.Header => $".AddHeader({name}, {text})",
            ParameterLocation.Cookie when shape == Shape.Single => $".AddCookie({name}, {text})",
            _ => $".AddCookie({name}, {text}, {explode})",
        };
    }

    /// <summary>Returns the invariant text of a single value that is not null.</summary>
    public static string Text(TypeModel type, string value, ConsumerCapabilities target) => type switch
    {
        ScalarType { Kind: ScalarKind.String or ScalarKind.LooseString } => value,
        ScalarType { Kind: not (ScalarKind.Any or ScalarKind.Binary) } scalar => $"default({JsonExpressions.Format(scalar, target)}).Text({value})",
        NamedType { Kind: NamedKind.Enum } => $"{value}.ToString()",
        _ => $"{Names.JsonText}.Text({value}, {JsonExpressions.Writer(type, nullable: false, target)})",
    };

    /// <summary>Returns the invariant texts of a list that is not null.</summary>
    public static string Values(ListType list, string value, ConsumerCapabilities target) =>
        list is { Item: ScalarType { Kind: ScalarKind.String }, ItemNullable: false }
            ? value
            : $"{Names.System}Linq.Enumerable.Select({value}, static item => {ItemText(list, target)})";

    /// <summary>Returns the invariant text of the variable <c>item</c> of a list; null is an empty string.</summary>
    public static string ItemText(ListType list, ConsumerCapabilities target)
    {
        if (!list.ItemNullable) return Text(list.Item, "item", target);

        return TypeNames.IsValueType(list.Item)
            ? $"item.HasValue ? {Text(list.Item, "item.GetValueOrDefault()", target)} : string.Empty"
            : $"item is null ? string.Empty : {Text(list.Item, "item", target)}";
    }

    /// <summary>Returns the keys of an object that is not null, and their invariant texts.</summary>
    public static string Pairs(TypeModel type, string value, ConsumerCapabilities target, bool deep = false) => type switch
    {
        MapType { Value: ScalarType { Kind: ScalarKind.String }, ValueNullable: false } => value,
        MapType { Value: ScalarType or NamedType { Kind: NamedKind.Enum }, ValueNullable: false } map =>
            $"{Names.System}Linq.Enumerable.Select({value}, static pair => new {Pair}(pair.Key, {Text(map.Value, "pair.Value", target)}))",
        _ => $"{Names.JsonText}.{(deep ? "DeepPairs" : "Pairs")}({value}, {JsonExpressions.Writer(type, nullable: false, target)})",
    };

    /// <summary>Returns the separator of a list in a header, if it is not a comma.</summary>
    private static string? Separator(ParameterStyle style) => style switch
    {
        ParameterStyle.SpaceDelimited => " ",
        ParameterStyle.TabDelimited => "\t",
        ParameterStyle.PipeDelimited => "|",
        _ => null,
    };

    private static Shape ShapeOf(ParameterModel parameter) => parameter.Type switch
    {
        ListType => Shape.Values,
        MapType or NamedType { Kind: NamedKind.Object } => Shape.Pairs,
        NamedType { Kind: NamedKind.Union } or ScalarType { Kind: ScalarKind.Any } when parameter.Location == ParameterLocation.Query => Shape.Either,
        _ => Shape.Single,
    };

    private enum Shape
    {
        Single,
        Values,
        Pairs,

        /// <summary>Known only when the value is.</summary>
        Either,
    }
}
