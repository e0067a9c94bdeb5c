using OfficeGest.Generator.Model;
using OfficeGest.Specification.Scalars;

namespace OfficeGest.Generator.Emit;

/// <summary>Emits the fields of a form or multipart body as a sealed record.</summary>
internal static class FormEmitter
{
    public static void Emit(SourceWriter writer, FormUnit unit, ConsumerCapabilities target)
    {
        FileEmitter.TypeHeader(writer, unit.Documentation, "The fields of a form; null fields are not sent.");
        using (writer.Block($"{unit.Accessibility} sealed partial record {unit.Name}"))
        {
            foreach (FormFieldModel field in unit.Fields)
            {
                XmlDoc.Write(writer, field.Documentation, $"The field {field.WireName}.");
                string type = TypeNames.Of(field.Shape!.Type, field.Shape.Nullable, target);
                string required = field.Shape.MustBeSet && target.RequiredMembers ? "required " : string.Empty;
                string empty = ConstantExpressions.Of(field.Type, field.Constant) ?? (field.Required ? JsonExpressions.Empty(field.Type, target) : string.Empty);
                writer.Lines($"public {required}{type} {field.Name} {{ get; init; }}{(empty.Length == 0 ? string.Empty : $" = {empty};")}");
                writer.Line();
            }

            PrinterEmitter.Emit(writer, [.. unit.Fields.Select(static field => (field.Name, field.Secret))]);
            writer.Line();
            using (writer.Block($"internal {Names.Protocol}ApiForm ToForm()"))
            {
                writer.Lines($"var form = new {Names.Protocol}ApiForm();");
                int index = 0;
                foreach (FormFieldModel field in unit.Fields)
                {
                    string value = field.Name;
                    if (!field.Required) value = "value" + CSharp.Literal(index++);
                    writer.Lines(field.Required ? Add(field, value, target) : $"if ({field.Name} is {{ }} {value}) {Add(field, value, target)}");
                }

                writer.Lines("return form;");
            }
        }
    }

    private static string Style(FormFieldModel field) => $"{Names.Protocol}ParameterStyle.{field.Style ?? ParameterStyle.Form}, {CSharp.Literal(field.Explode)}";

    private static string Add(FormFieldModel field, string value, ConsumerCapabilities target)
    {
        string name = CSharp.Literal(field.WireName);
        string contentType = field.ContentType is { } type ? ", " + CSharp.Literal(type) : string.Empty;
        switch (field.Type)
        {
            case ScalarType { Kind: ScalarKind.Binary }:
                return $"form.Add({name}, {value}{contentType});";
            case ListType { Item: ScalarType { Kind: ScalarKind.Binary } }:
                return $"foreach ({Names.File} item in {value}) form.Add({name}, item{contentType});";
            case ListType { Item: ScalarType or NamedType { Kind: NamedKind.Enum } } list when field is { Explode: true, Style: not ParameterStyle.DeepObject }:
                return $"foreach (string item in {ParameterExpressions.Values(list, value, target)}) form.Add({name}, item{contentType});";
            case ListType { Item: ScalarType or NamedType { Kind: NamedKind.Enum } } list:
                return $"form.Add({name}, {ParameterExpressions.Values(list, value, target)}, {Style(field)}{contentType});";
            case MapType or NamedType { Kind: NamedKind.Object } when field.Style is not null:
                return $"form.Add({name}, {ParameterExpressions.Pairs(field.Type, value, target, field.Style == ParameterStyle.DeepObject)}, {Style(field)}{contentType});";
            case ScalarType or NamedType { Kind: NamedKind.Enum }:
                return $"form.Add({name}, {ParameterExpressions.Text(field.Type, value, target)}{contentType});";
            case NamedType { Kind: NamedKind.Union }:
                string style = field.Style is null ? "null" : $"{Names.Protocol}ParameterStyle.{field.Style}";
                return $"form.Add({name}, {value}, {JsonExpressions.Writer(field.Type, nullable: false, target)}, {style}, {CSharp.Literal(field.Explode)}{contentType});";
            default:
                return $"form.AddJson({name}, {value}, {JsonExpressions.Writer(field.Type, nullable: false, target)}{contentType});";
        }
    }
}
