using System.Text.Json;
using OfficeGest.Generator.Tests.Compilation;

namespace OfficeGest.Generator.Tests.Parse;

/// <summary>Every name that C#, .NET or emitted code uses for itself, in every place where a spec can have a name.</summary>
public class TakenNamesTests
{
    private static readonly string[] Required = ["a"];

    private static readonly string[] Names = (
        "ItemReader Shapes Value IsKnown Create Equals equals _case case AsUnknown ReadJson WriteJson JsonModelConverter value other left right name " +
        "reader writer context additional seen set Set _set AdditionalProperties additional_properties AdditionalValues ApplyTo ToForm ToString System " +
        "Task String Acme Api ApiClient object record class namespace var field init required Clone PrintMembers EqualityContract Deconstruct Item Current " +
        "this base query request row cancellationToken body transport _transport Drift Dispose DisposeAsync Unknown text pair form result async await " +
        "default null true int GetType HashCode Og Own Sys Json Lists Tasks JsonRead JsonReading ByValue builder ErrorsModel Connect Checked _errors _connect _checked _Og _Api").Split(' ');

    [Fact]
    [Trait("Speed", "Slow")]
    public void A_name_that_is_taken_compiles_wherever_it_stands()
    {
        Dictionary<string, object> strings = Names.ToDictionary(static name => name, static _ => (object)new { type = "string" });
        Dictionary<string, object> schemas = Names.ToDictionary(static name => name, static name => (object)new
        {
            type = "object",
            required = Required,
            properties = new Dictionary<string, object> { ["a"] = new { type = "string" }, [name] = new { type = "string" }, [name + "2"] = Reference(name) },
        });
        schemas["Codes"] = new Dictionary<string, object> { ["type"] = "string", ["enum"] = Names };
        schemas["Choice"] = new { oneOf = Names.Select(Reference).Append(new { type = "string" }) };
        schemas["All"] = new
        {
            type = "object",
            properties = Names.Index().ToDictionary(static one => $"r{one.Index}", static one => Reference(one.Item))
                .Append(new("codes", Reference("Codes")))
                .Append(new("choice", Reference("Choice")))
                .Append(new("values", new { type = "object", properties = strings, required = Names, additionalProperties = new { type = "integer" } }))
                .ToDictionary(),
        };
        Dictionary<string, object> paths = Names.Index().ToDictionary(static one => $"/{one.Item}", static one => (object)new { get = Operation($"read{one.Index}") });
        foreach ((int index, string name) in Names.Index())
            paths[$"/all/{{id}}/{name}"] = new { get = Operation($"read_{index}", new { name = "id", @in = "path", required = true, schema = new { type = "string" } }) };
        paths["/all"] = new
        {
            get = Operation("getAll", [.. Names.Select(static name => Query(name, required: false))]),
            put = Operation("putAll", [.. Names.Select(static name => Query(name, required: true))]),
            post = new
            {
                requestBody = new { content = new Dictionary<string, object> { ["application/x-www-form-urlencoded"] = new { schema = new { type = "object", properties = strings } } } },
                responses = new { },
            },
        };

        string text = JsonSerializer.Serialize(new { openapi = "3.0.3", info = new { title = "t", version = "1" }, paths, components = new { schemas } });
        new GeneratorRun(TargetFramework.Net10, new Spec(text)).CompileErrors().ShouldBeEmpty();
    }

    private static object Reference(string name) => new Dictionary<string, object> { ["$ref"] = $"#/components/schemas/{name}" };

    private static object Query(string name, bool required) => new { name, @in = "query", required, schema = new { type = "string" } };

    private static object Operation(string id, params object[] parameters) => new
    {
        operationId = id,
        parameters,
        responses = new Dictionary<string, object>
        {
            ["200"] = new { description = "ok", content = new Dictionary<string, object> { ["application/json"] = new { schema = Reference("All") } } },
        },
    };
}
