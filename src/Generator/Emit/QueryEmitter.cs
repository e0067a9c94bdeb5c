using OfficeGest.Generator.Model;

namespace OfficeGest.Generator.Emit;

/// <summary>Emits the optional parameters of an operation as a sealed record.</summary>
internal static class QueryEmitter
{
    public static void Emit(SourceWriter writer, QueryUnit unit, ConsumerCapabilities target)
    {
        using FileEmitter.DeprecationScope _ = FileEmitter.UsesDeprecated(writer, unit.Parameters.Any(static parameter => parameter.Deprecated));

        FileEmitter.TypeHeader(writer, unit.Documentation, "Optional query parameters; null parameters are not sent.");
        using (writer.Block($"{unit.Accessibility} sealed partial record {unit.Name}"))
        {
            foreach (ParameterModel parameter in unit.Parameters)
            {
                XmlDoc.Write(writer, parameter.Documentation, $"The parameter {parameter.WireName}.");
                if (parameter.Deprecated) writer.Lines(FileEmitter.Obsolete("parameter", parameter.WireName));
                writer.Lines($"public {TypeNames.Of(parameter.Shape!.Type, parameter.Shape.Nullable, target)} {parameter.Name} {{ get; init; }}");
                writer.Line();
            }

            PrinterEmitter.Emit(writer, [.. unit.Parameters.Select(static parameter => (parameter.Name, parameter.Secret))]);
            using (writer.Block($"internal static {Names.Request} ApplyTo({Names.Request} request, {unit.Name}? query)"))
            {
                writer.Lines("if (query is null) return request;");
                int index = 0;
                foreach (ParameterModel parameter in unit.Parameters)
                {
                    string local = "value" + CSharp.Literal(index++);
                    writer.Lines($"if (query.{parameter.Name} is {{ }} {local}) request{ParameterExpressions.Set(parameter, local, target)};");
                }

                writer.Lines("return request;");
            }
        }
    }
}
