using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OfficeGest.Generator.Model;

namespace OfficeGest.Generator;

/// <summary>What the compilation that gets the code can take.</summary>
/// <param name="Capabilities">What the emitted code adapts to.</param>
/// <param name="LanguageVersion">Its C# version, as people write it.</param>
/// <param name="IsLanguageSupported">Whether that is C# 9 or later.</param>
/// <param name="HasRuntime">Whether OfficeGest.Runtime is referenced.</param>
/// <param name="Contract">The contract of that runtime.</param>
/// <param name="RuntimeVersion">Its version, for messages.</param>
internal sealed record Consumer(
    ConsumerCapabilities Capabilities, string LanguageVersion, bool IsLanguageSupported, bool HasRuntime, int Contract, string RuntimeVersion)
{
    public bool CanCompile => IsLanguageSupported && HasRuntime && Contract == RuntimeContractCheck.Version;
}

internal static class Consumers
{
    public static IncrementalValueProvider<Consumer> Provide(IncrementalGeneratorInitializationContext context) =>
        context.CompilationProvider.Select(static (compilation, _) => Describe(compilation)).WithTrackingName(StepNames.Capabilities);

    public static Consumer Describe(Compilation compilation)
    {
        // Numbers, because the Roslyn that this is built against does not name the newest versions.
        var version = (int)((CSharpCompilation)compilation).LanguageVersion;
        INamedTypeSymbol? experimental = version >= 1200 ? Accessible(compilation, "System.Diagnostics.CodeAnalysis.ExperimentalAttribute") : null;
        var capabilities = new ConsumerCapabilities
        {
            Utf8Literals = version >= 1100,
            RequiredMembers = version >= 1100
                && Has(compilation, "System.Runtime.CompilerServices.RequiredMemberAttribute")
                && Has(compilation, "System.Runtime.CompilerServices.CompilerFeatureRequiredAttribute")
                && Has(compilation, "System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute"),
            DateOnly = Has(compilation, "System.DateOnly"),
            InitOnly = Has(compilation, "System.Runtime.CompilerServices.IsExternalInit"),
            ExperimentalAttribute = experimental is not null,
            ExperimentalUrlFormat = CanSet(experimental, "UrlFormat"),
            ExperimentalMessage = CanSet(experimental, "Message"),
            Hosting = Has(compilation, "OfficeGest.Hosting.OfficeGestClientBuilder"),
        };
        return new Consumer(
            capabilities,
            ((CSharpCompilation)compilation).LanguageVersion.ToDisplayString(),
            version >= (int)LanguageVersion.CSharp9,
            Has(compilation, "OfficeGest.Protocol.ApiTransport"),
            RuntimeContractCheck.Of(compilation),
            compilation.GetTypeByMetadataName("OfficeGest.Protocol.ApiTransport")?.ContainingAssembly.Identity.Version.ToString(3) ?? string.Empty);
    }

    private static bool Has(Compilation compilation, string type) => Accessible(compilation, type) is not null;

    private static INamedTypeSymbol? Accessible(Compilation compilation, string type) =>
        compilation.GetTypeByMetadataName(type) is { } symbol && compilation.IsSymbolAccessibleWithin(symbol, compilation.Assembly) ? symbol : null;

    private static bool CanSet(INamedTypeSymbol? attribute, string property) =>
        attribute?.GetMembers(property).OfType<IPropertySymbol>().Any(static one => one.SetMethod?.DeclaredAccessibility == Accessibility.Public) == true;
}
