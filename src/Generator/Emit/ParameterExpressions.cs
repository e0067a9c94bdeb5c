using OfficeGest.Generator.Model;
using OfficeGest.Specification.Scalars;

namespace OfficeGest.Generator.Emit;

/// <summary>The statements that put a parameter into a request.</summary>
internal static class ParameterExpressions
{
    private const string Pair = $"{Names.Collections}KeyValuePair<string, string>";

    /// <summary>The call, on a request, for a value that is not null.</summary>
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

    /// <summary>The invariant text of a single value that is not null.</summary>
    public static string Text(TypeModel type, string value, ConsumerCapabilities target) => type switch
    {
        ScalarType { Kind: ScalarKind.String or ScalarKind.LooseString } => value,
        ScalarType { Kind: not (ScalarKind.Any or ScalarKind.Binary) } scalar => $"default({JsonExpressions.Format(scalar, target)}).Text({value})",
        NamedType { Kind: NamedKind.Enum } => $"{value}.ToString()",
        _ => $"{Names.JsonText}.Text({value}, {JsonExpressions.Writer(type, nullable: false, target)})",
    };

    /// <summary>The invariant texts of a list that is not null.</summary>
    public static string Values(ListType list, string value, ConsumerCapabilities target) =>
        list is { Item: ScalarType { Kind: ScalarKind.String }, ItemNullable: false }
            ? value
            : $"{Names.System}Linq.Enumerable.Select({value}, static item => {ItemText(list, target)})";

    /// <summary>The invariant text of the variable <c>item</c> of a list; that of a null is the empty one.</summary>
    public static string ItemText(ListType list, ConsumerCapabilities target)
    {
        if (!list.ItemNullable) return Text(list.Item, "item", target);

        return TypeNames.IsValueType(list.Item)
            ? $"item.HasValue ? {Text(list.Item, "item.GetValueOrDefault()", target)} : string.Empty"
            : $"item is null ? string.Empty : {Text(list.Item, "item", target)}";
    }

    /// <summary>The keys of an object that is not null, and their invariant texts.</summary>
    public static string Pairs(TypeModel type, string value, ConsumerCapabilities target, bool deep = false) => type switch
    {
        MapType { Value: ScalarType { Kind: ScalarKind.String }, ValueNullable: false } => value,
        MapType { Value: ScalarType or NamedType { Kind: NamedKind.Enum }, ValueNullable: false } map =>
            $"{Names.System}Linq.Enumerable.Select({value}, static pair => new {Pair}(pair.Key, {Text(map.Value, "pair.Value", target)}))",
        _ => $"{Names.JsonText}.{(deep ? "DeepPairs" : "Pairs")}({value}, {JsonExpressions.Writer(type, nullable: false, target)})",
    };

    /// <summary>Between the values of a list in a header, where it is no comma.</summary>
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
        NamedType { Kind: NamedKind.Union } or ScalarType { Kind: ScalarKind.Any } when parameter.Style == ParameterStyle.DeepObject => Shape.Pairs,
        _ => Shape.Single,
    };

    private enum Shape
    {
        Single,
        Values,
        Pairs,
    }
}
