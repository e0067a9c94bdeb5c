using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OfficeGest.Generator.Emit;
using OfficeGest.Generator.Model;
using OfficeGest.Generator.Passes;
using OfficeGest.Generator.Tests.Compilation;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.Scalars;
using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Tests.Emit;

/// <summary>Every type in every composition and every place, pair by pair, on every target: what is printed compiles without a warning.</summary>
[Trait("Speed", "Slow")]
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

    private static readonly Func<TypeModel, TypeModel>[] Compositions =
    [
        static type => type,
        static type => new ListType(type, false),
        static type => new ListType(type, true),
        static type => new MapType(type, false),
        static type => new MapType(type, true),
        static type => new ListType(new ListType(type, true), false),
        static type => new ListType(new MapType(type, true), true),
    ];

    /// <summary>Records that are only read and others that are written too, with so many properties each, together of every type; and what these refer to.</summary>
    internal static IEnumerable<EmitUnit> AllTypes(int each) => new ShapePass(TypeNames.OnTarget).Decide(
    [
        .. Covering(4).Select(static (one, i) => Property($"a{i}", one.Type, required: one.Variant < 2, nullable: one.Variant % 2 == 1))
            .Chunk(each)
            .SelectMany(static (properties, i) => new[]
            {
                Record($"Read{i}") with { Properties = new(properties) },
                Record($"Written{i}") with { Properties = new(properties), IsWritten = true },
            }),
        .. Parts,
    ]);

    public static TheoryData<TargetFramework> Targets => [.. TargetFramework.All];

    [Theory]
    [MemberData(nameof(Targets))]
    public void Records_compile_with_properties_of_every_type(TargetFramework target)
    {
        Compile(target, [.. AllTypes(int.MaxValue)]).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void Query_records_compile_with_parameters_of_every_type(TargetFramework target)
    {
        Func<string, TypeModel, ParameterModel>[] places =
        [
            .. Enum.GetValues<ParameterStyle>().Where(static style => style is not (ParameterStyle.Label or ParameterStyle.Matrix or ParameterStyle.Simple))
                .Select(static style => (Func<string, TypeModel, ParameterModel>)((name, type) => Parameter(name, ParameterLocation.Query, type, style))),
            static (name, type) => Parameter(name, ParameterLocation.Header, type, ParameterStyle.Simple),
            static (name, type) => Parameter(name, ParameterLocation.Cookie, type, ParameterStyle.Form),
            static (name, type) => Parameter(name, ParameterLocation.Query, type, ParameterStyle.Form) with { AsJson = true },
        ];
        ParameterModel[] parameters = [.. Covering(places.Length).Select((one, i) => places[one.Variant]($"P{i}", one.Type))];
        var unit = new QueryUnit { HintName = "Q.g.cs", Namespace = "Acme", Name = "Query", Parameters = new(parameters) };

        Compile(target, [unit, .. Parts]).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void Operations_compile_with_bodies_responses_and_path_parameters_of_every_type(TargetFramework target)
    {
        Func<string, TypeModel, OperationModel>[] places =
        [
            static (name, type) => Operation(name, new ResponseModel { Kind = ResponseKind.Json, Type = type, Envelope = "data" }),
            static (name, type) => Operation(name, new ResponseModel { Kind = ResponseKind.Json, Type = type, Nullable = true }),
            static (name, type) => Operation(name, new ResponseModel { Kind = ResponseKind.Pageable, Type = type, Paging = new PagingModel { Style = PagingForm.Page, PageParameter = "page" } }),
            static (name, type) => Operation(name, new ResponseModel { Kind = ResponseKind.JsonLines, Type = type }),
            static (name, type) => Operation(name, new ResponseModel { Kind = ResponseKind.None }) with
            {
                Body = new BodyModel { Kind = BodyKind.Json, MediaType = "application/json", Type = type, ParameterName = "body", Required = true },
            },
            static (name, type) => Operation(name, new ResponseModel { Kind = ResponseKind.Text }) with
            {
                Body = new BodyModel { Kind = BodyKind.Json, MediaType = "application/json", Type = type, ParameterName = "body" },
            },
            static (name, type) => Operation(name, new ResponseModel { Kind = ResponseKind.Binary }) with
            {
                Parameters = new([
                    Parameter("simple", ParameterLocation.Path, type, ParameterStyle.Simple),
                    Parameter("label", ParameterLocation.Path, type, ParameterStyle.Label),
                    Parameter("matrix", ParameterLocation.Path, type, ParameterStyle.Matrix),
                ]),
            },
        ];
        OperationModel[] operations = [.. Covering(places.Length).Select((one, i) => places[one.Variant]($"Call{i}", one.Type))];
        var unit = new ClientUnit { HintName = "C.g.cs", Namespace = "Acme", Name = "Client", IsRoot = true, Operations = new(operations) };

        Compile(target, [unit, .. Parts]).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void Forms_compile_with_fields_of_every_type(TargetFramework target)
    {
        FormFieldModel[] fields = [.. Covering(2)
            .Concat([(new ScalarType(ScalarKind.Binary), 0), (new ListType(new ScalarType(ScalarKind.Binary), false), 1)])
            .Select(static (one, i) => one.Variant == 0
                ? new FormFieldModel($"a{i}", $"A{i}", one.Type, Required: true, ContentType: null, Style: null, Explode: true, DocumentationModel.None)
                : new FormFieldModel($"a{i}", $"A{i}", one.Type, Required: false, ContentType: "text/plain", Style: ParameterStyle.PipeDelimited, Explode: false, DocumentationModel.None))];
        var unit = new FormUnit { HintName = "F.g.cs", Namespace = "Acme", Name = "Form", IsMultipart = true, Fields = new(fields) };

        Compile(target, [unit, .. Parts]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(9)]
    public void Every_pair_of_type_composition_and_place_is_among_them(int variants)
    {
        var rows = Combinations(variants).ToHashSet();
        int[] all = [.. Enumerable.Range(0, variants)];
        for (int type = 0; type < Types.Length; type++)
        {
            for (int composition = 0; composition < Compositions.Length; composition++) rows.ShouldContain(row => row.Type == type && row.Composition == composition);
            rows.Where(row => row.Type == type).Select(static row => row.Variant).Distinct().ShouldBe(all, ignoreOrder: true);
        }

        for (int composition = 0; composition < Compositions.Length; composition++)
            rows.Where(row => row.Composition == composition).Select(static row => row.Variant).Distinct().ShouldBe(all, ignoreOrder: true);
    }

    private static IEnumerable<(TypeModel Type, int Variant)> Covering(int variants) =>
        Combinations(variants).Select(static one => (Compositions[one.Composition](Types[one.Type]), one.Variant));

    /// <summary>
    /// A covering set: each pair of type and composition, of type and variant, of composition and variant comes at least once. The whole product says nothing more,
    /// since emitters decide by one or two of the three, and takes a minute to compile.
    /// </summary>
    private static IEnumerable<(int Type, int Composition, int Variant)> Combinations(int variants)
    {
        int rounds = (variants + Compositions.Length - 1) / Compositions.Length;
        for (int type = 0; type < Types.Length; type++)
            for (int composition = 0; composition < Compositions.Length; composition++)
                for (int round = 0; round < rounds; round++)
                    yield return (type, composition, (type + composition + (round * Compositions.Length)) % variants);
    }

    private static EmitUnit[] Parts =>
    [
        Record("Part") with { IsWritten = true, AdditionalValues = new AdditionalValuesModel("Further", "_further", new ScalarType(ScalarKind.Int32), true) },
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
        IReadOnlyList<EmitUnit> all = new ShapePass(TypeNames.OnTarget).Decide([.. units, ResolverUnit.Of("Acme", "Client", units)]);
        IEnumerable<string> texts = all.Select(unit => Emitter.Emit(unit, capabilities)!);
        if (SupportEmitter.Emit(capabilities) is { } support) texts = texts.Append(support);

        CSharpCompilation compilation = target.Compile([.. texts]);
        return compilation.GetDiagnostics().Where(static d => d.Severity >= DiagnosticSeverity.Warning).Select(d => $"{d} {d.Location.SourceTree?.GetText().Lines[d.Location.GetLineSpan().StartLinePosition.Line]}").Take(5);
    }

    private static PropertyModel Property(string name, TypeModel type, bool required, bool nullable) => new()
    {
        JsonName = name,
        Name = char.ToUpperInvariant(name[0]) + name[1..],
        FieldName = "_" + name,
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
        CheckName = name + "Check",
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
