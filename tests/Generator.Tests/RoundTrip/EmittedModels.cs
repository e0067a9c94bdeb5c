using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Emit;
using OfficeGest.Generator.Emit;
using OfficeGest.Generator.Model;
using OfficeGest.Generator.Tests.Compilation;

namespace OfficeGest.Generator.Tests.RoundTrip;

/// <summary>The records and unions of a description, compiled and loaded.</summary>
internal sealed class EmittedModels
{
    private readonly Assembly _assembly;
    private readonly string _namespace;
    private readonly string? _resolver;

    static EmittedModels() => AssemblyLoadContext.Default.Resolving += static (context, name) =>
        File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "references.net10.0.txt"))
            .FirstOrDefault(path => Path.GetFileNameWithoutExtension(path) == name.Name) is { } path ? context.LoadFromAssemblyPath(path) : null;

    public EmittedModels(IEnumerable<EmitUnit> units)
    {
        EmitUnit[] all = [.. units];
        Units = [.. all.Where(static unit => unit is ObjectUnit or UnionUnit or EnumUnit)];
        _namespace = Units[0].Namespace;
        ConsumerCapabilities capabilities = Consumers.Describe(TargetFramework.Net10.Compile("namespace Acme { }")).Capabilities;
        IEnumerable<string> texts = all.OfType<ResolverUnit>().Concat(Units).Select(unit => Emitter.Emit(unit, capabilities)!);
        _resolver = all.OfType<ResolverUnit>().FirstOrDefault()?.Name;
        if (SupportEmitter.Emit(capabilities) is { } support) texts = texts.Append(support);

        using var image = new MemoryStream();
        EmitResult result = TargetFramework.Net10.Compile([.. texts]).Emit(image);
        result.Diagnostics.Where(static one => one.Severity >= DiagnosticSeverity.Warning).ShouldBeEmpty();
        _assembly = Assembly.Load(image.ToArray());
    }

    public IReadOnlyList<EmitUnit> Units { get; }

    /// <summary>Those that hold others, and so have something to lose.</summary>
    public IEnumerable<EmitUnit> Roots => Units.Where(static unit => unit is ObjectUnit or UnionUnit);

    /// <summary>The emitted resolver.</summary>
    public IJsonTypeInfoResolver Resolver =>
        (IJsonTypeInfoResolver)_assembly.GetType($"{_namespace}.{_resolver}", throwOnError: true)!.GetProperty("Default")!.GetValue(null)!;

    /// <returns>Null for an object that has none of the keys of its record: it is refused as something else.</returns>
    public object? Read(EmitUnit unit, byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, TypeOf(unit));
        }
        catch (JsonException exception) when (unit is ObjectUnit && exception.Message.EndsWith("cannot be read from a JSON value of type object.", StringComparison.Ordinal))
        {
            return null;
        }
    }

    public object New(EmitUnit unit) => Activator.CreateInstance(TypeOf(unit))!;

    /// <summary>What <c>record with { Name = value }</c> makes.</summary>
    public object With(EmitUnit unit, object record, string name, object? value)
    {
        object copy = TypeOf(unit).GetMethod("<Clone>$")!.Invoke(record, [])!;
        TypeOf(unit).GetProperty(name)!.SetValue(copy, value);
        return copy;
    }

    public object? Get(EmitUnit unit, object record, string name) => TypeOf(unit).GetProperty(name)!.GetValue(record);

    public static byte[] Write(object value) => JsonSerializer.SerializeToUtf8Bytes(value, value.GetType());

    public Type TypeOf(EmitUnit unit) => _assembly.GetType($"{_namespace}.{unit.Name}", throwOnError: true)!;
}
