using OfficeGest.Generator.Model;
using OfficeGest.Specification.Diagnostics;

namespace OfficeGest.Generator.Tests.Parse;

/// <summary>A spec written in a test, parsed.</summary>
internal sealed class ParsedSpec
{
    private ParsedSpec(ParseResult result) => Result = result;

    public ParseResult Result { get; }

    public ApiModel Model => Result.Model.ShouldNotBeNull(string.Join("\n", Result.Diagnostics.Select(Message)));

    public IEnumerable<string> Codes => Result.Diagnostics.Select(static diagnostic => diagnostic.Rule.Id);

    public static ParsedSpec Of(string text, OperationFilter? filter = null, string @namespace = "Acme.Api", string client = "ApiClient") =>
        new(SpecParser.Parse(new SpecItem("spec.yaml", text, @namespace, client, filter ?? new OperationFilter()), CancellationToken.None));

    /// <summary>Of the parts below <c>paths</c> and <c>components: schemas</c>, indented by two blanks each.</summary>
    public static ParsedSpec Of31(string paths, string schemas = "") => Of(Text("3.1.0", paths, schemas));

    public static ParsedSpec Of30(string paths, string schemas = "") => Of(Text("3.0.3", paths, schemas));

    /// <summary>An operation that answers with the schema <c>Root</c>.</summary>
    public static ParsedSpec OfSchemas(string schemas, string version = "3.1.0") => Of(Text(
        version,
        "  /root: { get: { responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Root' } } } } } } }",
        schemas));

    public T Unit<T>(string name)
        where T : EmitUnit =>
        Model.Units.OfType<T>().FirstOrDefault(unit => unit.Name == name)
        ?? throw new ShouldAssertException($"No {typeof(T).Name} {name} among {string.Join(", ", Model.Units.Select(static unit => unit.Name))}");

    public ObjectUnit Object(string name) => Unit<ObjectUnit>(name);

    public PropertyModel Property(string name, string json) => Object(name).Properties.Single(property => property.JsonName == json);

    public OperationModel Operation(string id) => Model.Units.OfType<ClientUnit>().SelectMany(static client => client.Operations).Single(one => one.OperationId == id);

    /// <summary>Every method with the path of properties that leads to it: <c>Workshop.Vehicles.GetAsync</c>.</summary>
    public IEnumerable<string> Methods => Walk(Model.Units.OfType<ClientUnit>().Single(static unit => unit.IsRoot), string.Empty);

    public static string Message(SpecDiagnostic diagnostic) => string.Format(
        System.Globalization.CultureInfo.InvariantCulture, diagnostic.Rule.MessageFormat, [.. diagnostic.Arguments.Cast<object>()]);

    private IEnumerable<string> Walk(ClientUnit client, string prefix) => client.Operations
        .Select(operation => prefix + operation.MethodName)
        .Concat(client.Clients.SelectMany(nested => Walk(Unit<ClientUnit>(nested.TypeName), $"{prefix}{nested.PropertyName}.")));

    public static string Text(string version, string paths, string schemas) => $"""
        openapi: {version}
        info:
          title: Test
          version: '1'
        paths:
        {(paths.Trim().Length == 0 ? "  {}" : paths)}
        components:
          schemas:
        {(schemas.Trim().Length == 0 ? "    {}" : schemas)}
        """;
}
