using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OfficeGest.Generator.Emit;
using OfficeGest.Generator.Model;
using OfficeGest.Generator.Tests.Compilation;

namespace OfficeGest.Generator.Tests.Emit;

/// <summary>Every type in every place, on every target: what is printed compiles without a warning.</summary>
public class EveryTypeTests
{
    private static readonly TypeModel[] Types =
    [
        .. Enum.GetValues<ScalarKind>().Where(static kind => kind != ScalarKind.Binary).Select(static kind => new ScalarType(kind)),
        new NamedType("Part", NamedKind.Object),
        new NamedType("Colour", NamedKind.Enum),
        new NamedType("Level", NamedKind.Enum),
        new NamedType("Choice", NamedKind.Union),
    ];

    private static IEnumerable<TypeModel> Composed =>
    [
        .. Types,
        .. Types.SelectMany(static type => new TypeModel[]
        {
            new ListType(type, false), new ListType(type, true), new MapType(type, false), new MapType(type, true), new ListType(new ListType(type, true), false), new ListType(new MapType(type, true), true),
        }),
    ];

    public static TheoryData<TargetFramework> Targets => [.. TargetFramework.All];

    [Theory]
    [MemberData(nameof(Targets))]
    public void Records_compile_with_properties_of_every_type(TargetFramework target)
    {
        PropertyModel[] properties = [.. Composed.SelectMany(static (type, i) => new[]
        {
            Property($"a{i}", type, required: true, nullable: false),
            Property($"b{i}", type, required: true, nullable: true),
            Property($"c{i}", type, required: false, nullable: false),
            Property($"d{i}", type, required: false, nullable: true),
        })];
        ObjectUnit read = Record("Read") with { Properties = new(properties) };
        ObjectUnit written = Record("Written") with { Properties = new(properties), IsWritten = true };

        Compile(target, [read, written, .. Parts]).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void Query_records_compile_with_parameters_of_every_type(TargetFramework target)
    {
        ParameterModel[] parameters = [.. Composed.SelectMany(static (type, i) => Enum.GetValues<ParameterStyle>()
            .Where(static style => style is not (ParameterStyle.Label or ParameterStyle.Matrix or ParameterStyle.Simple))
            .Select(style => Parameter($"P{i}{style}", ParameterLocation.Query, type, style))
            .Concat([
                Parameter($"P{i}Header", ParameterLocation.Header, type, ParameterStyle.Simple),
                Parameter($"P{i}Cookie", ParameterLocation.Cookie, type, ParameterStyle.Form),
                Parameter($"P{i}Json", ParameterLocation.Query, type, ParameterStyle.Form) with { AsJson = true },
            ]))];
        var unit = new QueryUnit { HintName = "Q.g.cs", Namespace = "Acme", Name = "Query", Parameters = new(parameters) };

        Compile(target, [unit, .. Parts]).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void Operations_compile_with_bodies_answers_and_path_parameters_of_every_type(TargetFramework target)
    {
        OperationModel[] operations = [.. Composed.SelectMany(static (type, i) => new[]
        {
            Operation($"Get{i}", new ResponseModel { Kind = ResponseKind.Json, Type = type, Envelope = "data" }),
            Operation($"Find{i}", new ResponseModel { Kind = ResponseKind.Json, Type = type, Nullable = true }),
            Operation($"List{i}", new ResponseModel { Kind = ResponseKind.Pageable, Type = type, Paging = new PagingModel { Style = PagingStyle.Page, PageParameter = "page" } }),
            Operation($"Lines{i}", new ResponseModel { Kind = ResponseKind.JsonLines, Type = type }),
            Operation($"Put{i}", new ResponseModel { Kind = ResponseKind.None }) with
            {
                Body = new BodyModel { Kind = BodyKind.Json, MediaType = "application/json", Type = type, ParameterName = "body", Required = true },
            },
            Operation($"Post{i}", new ResponseModel { Kind = ResponseKind.Text }) with
            {
                Body = new BodyModel { Kind = BodyKind.Json, MediaType = "application/json", Type = type, ParameterName = "body" },
            },
            Operation($"Path{i}", new ResponseModel { Kind = ResponseKind.Binary }) with
            {
                Parameters = new([
                    Parameter("simple", ParameterLocation.Path, type, ParameterStyle.Simple),
                    Parameter("label", ParameterLocation.Path, type, ParameterStyle.Label),
                    Parameter("matrix", ParameterLocation.Path, type, ParameterStyle.Matrix),
                ]),
            },
        })];
        var unit = new ClientUnit { HintName = "C.g.cs", Namespace = "Acme", Name = "Client", IsRoot = true, Operations = new(operations) };

        Compile(target, [unit, .. Parts]).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void Forms_compile_with_fields_of_every_type(TargetFramework target)
    {
        FormFieldModel[] fields = [.. Composed
            .Concat([new ScalarType(ScalarKind.Binary), new ListType(new ScalarType(ScalarKind.Binary), false)])
            .SelectMany(static (type, i) => new[]
            {
                new FormFieldModel($"a{i}", $"A{i}", type, Required: true, ContentType: null, Style: null, Explode: true, DocumentationModel.None),
                new FormFieldModel($"b{i}", $"B{i}", type, Required: false, ContentType: "text/plain", Style: ParameterStyle.PipeDelimited, Explode: false, DocumentationModel.None),
            })];
        var unit = new FormUnit { HintName = "F.g.cs", Namespace = "Acme", Name = "Form", IsMultipart = true, Fields = new(fields) };

        Compile(target, [unit, .. Parts]).ShouldBeEmpty();
    }

    private static EmitUnit[] Parts =>
    [
        Record("Part") with { IsWritten = true, AdditionalValues = new AdditionalValuesModel("Further", new ScalarType(ScalarKind.Int32), true) },
        Enumeration("Colour", EnumValueKind.String, ("Red", "red"), ("None", "")),
        Enumeration("Level", EnumValueKind.Integer, ("Low", "-1"), ("High", "9223372036854775807")),
        new UnionUnit
        {
            HintName = "U.g.cs",
            Namespace = "Acme",
            Name = "Choice",
            IsWritten = true,
            Cases = new(Types.Where(static type => type is not NamedType { Kind: NamedKind.Union }).Select(static (type, i) =>
                new UnionCaseModel { Name = $"Case{i}", Type = type, Tokens = JsonTokens.All, RequiredKeys = new(["a"]) })),
        },
        new UnionUnit
        {
            HintName = "V.g.cs",
            Namespace = "Acme",
            Name = "Told",
            Discriminator = "kind",
            Cases = new([new UnionCaseModel { Name = "Part", Type = new NamedType("Part", NamedKind.Object), Tokens = JsonTokens.Object, DiscriminatorValues = new(["part", "p"]) }]),
        },
    ];

    private static IEnumerable<string> Compile(TargetFramework target, EmitUnit[] units)
    {
        ConsumerCapabilities capabilities = Consumers.Describe(target.Compile("namespace Acme { }")).Capabilities;
        EmitUnit[] all = [.. units, ResolverUnit.Of("Acme", "Client", units)];
        IEnumerable<string> texts = all.Select(unit => Emitter.Emit(unit, capabilities)!);
        if (SupportEmitter.Emit(capabilities) is { } support) texts = texts.Append(support);

        CSharpCompilation compilation = target.Compile([.. texts]);
        return compilation.GetDiagnostics().Where(static d => d.Severity >= DiagnosticSeverity.Warning).Select(d => $"{d} {d.Location.SourceTree?.GetText().Lines[d.Location.GetLineSpan().StartLinePosition.Line]}").Take(5);
    }

    private static PropertyModel Property(string name, TypeModel type, bool required, bool nullable) => new()
    {
        JsonName = name,
        Name = char.ToUpperInvariant(name[0]) + name[1..],
        Type = type,
        Required = required,
        Nullable = nullable,
    };

    private static ParameterModel Parameter(string name, ParameterLocation location, TypeModel type, ParameterStyle style) =>
        new() { WireName = name, Name = name, Location = location, Type = type, Style = style };

    private static OperationModel Operation(string name, ResponseModel response) => new()
    {
        OperationId = name,
        MethodName = name,
        FieldName = name + "Operation",
        HttpMethod = "GET",
        Route = "/a",
        Response = response,
    };

    private static ObjectUnit Record(string name) => new() { HintName = name + ".g.cs", Namespace = "Acme", Name = name, Properties = default };

    private static EnumUnit Enumeration(string name, EnumValueKind kind, params (string Name, string Value)[] members) => new()
    {
        HintName = name + ".g.cs",
        Namespace = "Acme",
        Name = name,
        ValueKind = kind,
        Members = new(members.Select(static member => new EnumMemberModel(member.Name, member.Value, DocumentationModel.None))),
    };
}
