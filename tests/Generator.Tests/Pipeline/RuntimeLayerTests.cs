using System.ComponentModel;
using Microsoft.CodeAnalysis;

namespace OfficeGest.Generator.Tests.Pipeline;

/// <summary>The folders of the runtime are layers: each uses those below it, so that none can be in a cycle.</summary>
[Trait("Speed", "Slow")]
public class RuntimeLayerTests
{
    private const int MostUserTypes = 40;

    /// <summary>From below: a folder uses only folders that stand before it.</summary>
    private static readonly string[] Layers =
    [
        "Text", "Privacy", "Clocks", "Files", "Additional", "OneCall", "Protocol/Scalars", "Drift/Sink", "Protocol/Json", "Protocol/Operations", "Errors", "Telemetry", "Drift", "Paging",
        "Throttling", "Responses", "Credentials", "Options", "Http", "Sessions", "Pipeline", "Calls", "Protocol",
    ];

    [Fact]
    public void The_sources_compile_but_for_what_generators_add() =>
        RuntimeSource.Instance.Compilation.GetDiagnostics().Where(static one => one.Severity == DiagnosticSeverity.Error && one.Id != "CS8795").ShouldBeEmpty();

    [Fact]
    public void A_folder_uses_only_those_below_it()
    {
        (string From, string To, string Use)[] uses = [.. RuntimeSource.Instance.Uses()];
        uses.Length.ShouldBeGreaterThan(500);
        uses.Where(static use => Array.IndexOf(Layers, use.To) >= Array.IndexOf(Layers, use.From)).Select(static use => $"{use.From} → {use.To}: {use.Use}").Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void Each_folder_is_a_layer() =>
        RuntimeSource.Instance.Types.Select(static type => RuntimeSource.FolderOf(type)).Distinct().Order(StringComparer.Ordinal).ShouldBe(Layers.Order(StringComparer.Ordinal));

    [Fact]
    public void Public_types_are_for_users_or_hidden_in_the_protocol()
    {
        INamedTypeSymbol[] types = [.. RuntimeSource.Instance.Types.Where(static type => type.DeclaredAccessibility == Accessibility.Public)];
        types.Select(static type => type.ContainingNamespace.ToDisplayString()).Distinct().Order(StringComparer.Ordinal).ShouldBe(["OfficeGest", "OfficeGest.Protocol"]);
        types.Where(static type => IsHidden(type) != (type.ContainingNamespace.Name == "Protocol")).Select(static type => type.Name).ShouldBeEmpty();
        types.Count(static type => !IsHidden(type)).ShouldBeLessThanOrEqualTo(MostUserTypes);
    }

    [Fact]
    public void What_is_in_the_folder_of_the_protocol_is_in_its_namespace_and_nothing_else_is() =>
        RuntimeSource.Instance.Types
            .Where(static type => RuntimeSource.FolderOf(type).StartsWith("Protocol", StringComparison.Ordinal) != (type.ContainingNamespace.ToDisplayString() == "OfficeGest.Protocol"))
            .Select(static type => type.Name).ShouldBeEmpty();

    private static bool IsHidden(INamedTypeSymbol type) => type.GetAttributes().Any(static one =>
        one.AttributeClass?.Name == nameof(EditorBrowsableAttribute) && one.ConstructorArguments.FirstOrDefault().Value is (int)EditorBrowsableState.Never);
}
