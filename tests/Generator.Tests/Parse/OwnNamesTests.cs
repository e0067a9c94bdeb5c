using System.Text.Json;
using CsCheck;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OfficeGest.Generator.Tests.Compilation;
using Spec = OfficeGest.Generator.Tests.Compilation.Spec;

namespace OfficeGest.Generator.Tests.Parse;

/// <summary>The names that emitted code gives to its own parameters, locals, fields and members, collected from emitted code, in every place where a spec can have a name.</summary>
/// <remarks>A spec says a name as the key of a thing, which is cleaned, or by <c>x-officegest-name</c>, which is kept to the letter.</remarks>
[Trait("Speed", "Slow")]
public class OwnNamesTests
{
    private const string Neutral = "zz";

    private static readonly object Text = new { type = "string" };
    private static readonly object Texts = new { type = "array", items = Text };
    private static readonly object Files = new { type = "array", items = new { type = "string", format = "binary" } };
    private static readonly object Map = new { type = "object", additionalProperties = new { type = "integer" } };

    private static readonly IReadOnlyList<string> Own = Harvest();

    [Fact]
    public void The_names_of_emitted_code_are_found()
    {
        foreach (string name in "reader writer context additional known outer nulls seen0 name value value0 item request row query callOptions cancellationToken body transport _transport form _case ReadJson".Split(' '))
            Own.ShouldContain(name);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void A_name_of_emitted_code_can_stand_anywhere(bool chosen, bool netStandard) => Compile(Own, chosen, netStandard);

    [Fact]
    public void Some_names_of_emitted_code_can_stand_anywhere()
    {
        var random = new PCG(7, 20261126);
        Gen<string[]> some = Gen.Int[0, Own.Count - 1].Array[1, 6].Select(static places => places.Select(static place => Own[place]).Distinct().ToArray());
        for (int i = 0; i < 8; i++) Compile(some.Generate(random, null, out _), chosen: i % 4 != 0, netStandard: i % 2 == 0);
    }

    private static void Compile(IReadOnlyList<string> names, bool chosen, bool netStandard) =>
        new GeneratorRun(netStandard ? TargetFramework.NetStandard : TargetFramework.Net10, new Spec(Document(names, chosen)))
            .CompileErrors().Select(static error => error.ToString()).Take(40).ShouldBeEmpty(string.Join(' ', names));

    private static IReadOnlyList<string> Harvest()
    {
        var run = new GeneratorRun(TargetFramework.Net10, new Spec(Document([Neutral + "One", Neutral + "Two"], chosen: false)) { Namespace = "Zz.Zz", Client = "ZzClient" });
        return [.. run.Files.Values
            .SelectMany(static text => CSharpSyntaxTree.ParseText(text, TargetFramework.Net10.ParseOptions).GetRoot().DescendantNodes())
            .Select(static node => node switch
            {
                ParameterSyntax one => one.Identifier,
                VariableDeclaratorSyntax one => one.Identifier,
                SingleVariableDesignationSyntax one => one.Identifier,
                ForEachStatementSyntax one => one.Identifier,
                MethodDeclarationSyntax one => one.Identifier,
                PropertyDeclarationSyntax one => one.Identifier,
                BaseTypeDeclarationSyntax one => one.Identifier,
                _ => default,
            })
            .Select(static token => token.ValueText)
            .Where(static name => name is { Length: > 0 } && !name.Contains(Neutral, StringComparison.OrdinalIgnoreCase))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];
    }

    // Every kind of schema, parameter, body and response, each with all of the names.
    private static string Document(IReadOnlyList<string> names, bool chosen)
    {
        Dictionary<string, object> row = Properties(names, chosen, Text);
        foreach ((string key, object value) in Properties(names, chosen, Texts, "list ")) row[key] = value;
        Dictionary<string, object> schemas = names.Index().ToDictionary(one => chosen ? $"zz{one.Index}" : one.Item, one => (object)Named(one.Item, chosen, new Dictionary<string, object>
        {
            ["type"] = "object",
            ["required"] = (string[])["zz kind"],
            ["properties"] = new Dictionary<string, object> { ["zz kind"] = Text, ["zz value"] = Text },
        }));
        object[] components = [.. schemas.Keys.Select(Reference)];
        schemas["ZzRow"] = new { type = "object", required = row.Keys, properties = row, additionalProperties = new { type = "integer" } };
        schemas["ZzLoose"] = new { type = "object", properties = Properties(names, chosen, new { type = (string[])["string", "null"] }) };
        schemas["ZzMaps"] = new { type = "object", properties = Properties(names, chosen, Map) };
        schemas["ZzCode"] = new Dictionary<string, object> { ["type"] = "string", ["enum"] = names, ["x-enum-varnames"] = names };
        schemas["ZzChoice"] = new { oneOf = components };
        schemas["ZzKinds"] = new { oneOf = components, discriminator = new { propertyName = "zz kind" } };
        schemas["ZzAll"] = new
        {
            type = "object",
            properties = new { zzRow = Reference("ZzRow"), zzLoose = Reference("ZzLoose"), zzMaps = Reference("ZzMaps"), zzCode = Reference("ZzCode"), zzChoice = Reference("ZzChoice"), zzKinds = Reference("ZzKinds") },
        };

        object[] Parameters(string @in, bool required, object schema, string prefix = "") => [.. names.Select((name, index) => (object)Named(name, chosen, new Dictionary<string, object>
        {
            ["name"] = chosen ? $"zz{prefix}{index}" : prefix + name,
            ["in"] = @in,
            ["required"] = required,
            ["schema"] = schema,
            ["x-officegest-match"] = "exact",
        }))];

        var paths = new Dictionary<string, object>
        {
            ["/zz/rows"] = new
            {
                get = Operation("zzList", Envelope("ZzRow"), [.. Parameters("query", false, Text), .. Parameters("query", false, Texts, "list ")]),
                post = Operation("zzSend", Envelope("ZzRow"), [.. Parameters("query", true, Text), .. Parameters("header", true, Text, "x-")], Body("application/json", Reference("ZzAll"))),
                put = Operation("zzPut", Json(Reference("ZzAll")), Parameters("query", true, Texts), Body("application/x-www-form-urlencoded", Object(Properties(names, chosen, Texts), required: false))),
                patch = Operation("zzPatch", Json(Text), Parameters("cookie", true, Text), Body("multipart/form-data", Object(Properties(names, chosen, Files), required: true))),
            },
            ["/zz/events"] = new { get = Operation("zzEvents", Content("text/event-stream", Reference("ZzRow")), Parameters("query", true, Text)) },
            ["/zz/text"] = new { get = Operation("zzText", Content("text/plain", Text), Parameters("query", true, Map)) },
        };
        foreach ((int index, string name) in names.Index())
        {
            paths[$"/{(chosen ? "zz" + index : name)}"] = new { get = Named(name, chosen, Operation(chosen ? $"zzGet{index}" : name, Envelope("ZzRow"), [])) };
            paths[$"/zz/inner/{(chosen ? "zz" + index : name)}"] = new { get = Operation($"zzInner{index}", Json(Text), []) };
            paths[$"/zz/flat/{{id}}/{index}"] = new
            {
                get = Named(name, chosen, Operation($"zzFlat{index}", Envelope("ZzRow"), [new { name = "id", @in = "path", required = true, schema = Text }])),
            };
        }

        return JsonSerializer.Serialize(new { openapi = "3.1.0", info = new { title = "t", version = "1" }, paths, components = new { schemas } });
    }

    private static Dictionary<string, object> Properties(IReadOnlyList<string> names, bool chosen, object schema, string prefix = "") => names.Index().ToDictionary(
        one => chosen ? $"zz{prefix}{one.Index}" : prefix + one.Item,
        one => (object)Named(one.Item, chosen && prefix.Length == 0, JsonSerializer.SerializeToElement(schema).EnumerateObject().ToDictionary(static part => part.Name, static part => (object)part.Value)));

    private static Dictionary<string, object> Named(string name, bool chosen, Dictionary<string, object> element)
    {
        if (chosen) element["x-officegest-name"] = name;
        return element;
    }

    private static object Object(Dictionary<string, object> properties, bool required) => new { type = "object", properties, required = required ? properties.Keys.ToArray() : [] };

    private static Dictionary<string, object> Reference(string id) => new Dictionary<string, object> { ["$ref"] = $"#/components/schemas/{id}" };

    private static Dictionary<string, object> Content(string mediaType, object schema) => new Dictionary<string, object> { [mediaType] = new { schema } };

    private static Dictionary<string, object> Json(object schema) => Content("application/json", schema);

    private static Dictionary<string, object> Envelope(string row) => Json(new { type = "object", properties = new { data = new { type = "array", items = Reference(row) }, meta = new { type = "object", properties = new { has_more = new { type = "boolean" } } } } });

    private static object Body(string mediaType, object schema) => new { required = true, content = Content(mediaType, schema) };

    private static Dictionary<string, object> Operation(string id, object content, object[] parameters, object? body = null)
    {
        var operation = new Dictionary<string, object>
        {
            ["operationId"] = id,
            ["parameters"] = parameters,
            ["responses"] = new Dictionary<string, object> { ["200"] = new { description = "ok", content }, ["400"] = new { description = "no", content = Json(Reference("ZzAll")) } },
        };
        if (body is not null) operation["requestBody"] = body;
        return operation;
    }
}
