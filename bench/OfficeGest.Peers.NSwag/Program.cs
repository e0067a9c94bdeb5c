using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

// Writes the client that NSwag makes of a description, once for each of its two serializers:
//   OfficeGest.Peers.NSwag DESCRIPTION FOLDER
OpenApiDocument document = await OpenApiYamlDocument.FromYamlAsync(await File.ReadAllTextAsync(args[0]));
foreach (CSharpJsonLibrary library in (CSharpJsonLibrary[])[CSharpJsonLibrary.SystemTextJson, CSharpJsonLibrary.NewtonsoftJson])
{
    var settings = new CSharpClientGeneratorSettings
    {
        ClassName = "NSwagClient",
        CSharpGeneratorSettings = { Namespace = $"OfficeGest.Peers.NSwag.{library}", JsonLibrary = library },
    };
    await File.WriteAllTextAsync(Path.Combine(args[1], $"NSwag.{library}.cs"), new CSharpClientGenerator(document, settings).GenerateFile());
}
