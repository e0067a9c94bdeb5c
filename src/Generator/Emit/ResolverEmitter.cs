using OfficeGest.Generator.Model;

namespace OfficeGest.Generator.Emit;

/// <summary>Emits a resolver that gives <c>JsonSerializer</c> the converters of all models, for trimmed and native programs.</summary>
internal static class ResolverEmitter
{
    private const string Metadata = $"{Names.Json}Serialization.Metadata";

    public static void Emit(SourceWriter writer, ResolverUnit unit)
    {
        FileEmitter.TypeHeader(
            writer, unit.Documentation,
            "Provides the metadata that JsonSerializer needs, without reflection, for the models and for arrays, lists, dictionaries and nullables of them. Add it to JsonSerializerOptions.TypeInfoResolverChain.");
        using (writer.Block($"{unit.Accessibility} sealed class {unit.Name} : {Metadata}.IJsonTypeInfoResolver"))
        {
            XmlDoc.Element(writer, "summary", "The shared instance.");
            writer.Lines($"public static {unit.Name} Default {{ get; }} = new {unit.Name}();");
            writer.Line();
            writer.Lines("/// <inheritdoc/>");
            using (writer.Block($"public {Metadata}.JsonTypeInfo? GetTypeInfo({Names.System}Type type, {Names.Json}JsonSerializerOptions options)"))
            {
                foreach (string model in unit.Models)
                    writer.Lines($"if ({Names.Protocol}ModelTypeInfo.Holds<{model}>(type)) return {Names.Protocol}ModelTypeInfo.Create<{model}>(type, options, new {model}.JsonModelConverter());");
                foreach (string model in unit.Enumerations)
                    writer.Lines($"if ({Names.Protocol}ModelTypeInfo.HoldsValue<{model}>(type)) return {Names.Protocol}ModelTypeInfo.CreateValue<{model}>(type, options, new {model}.JsonModelConverter());");
                writer.Lines("return null;");
            }
        }
    }
}
