using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OfficeGest.Generator.Model;

namespace OfficeGest.Generator;

/// <summary>Describes the compilation that the code is generated for.</summary>
/// <param name="Capabilities">The features that the generated code depends on.</param>
/// <param name="LanguageVersion">Its C# version, for messages.</param>
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
        // Compared as numbers, since the referenced Roslyn version does not define the newest C# versions.
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
        INamedTypeSymbol? runtime = compilation.GetTypeByMetadataName("OfficeGest.Protocol.ApiTransport");
        return new Consumer(
            capabilities,
            ((CSharpCompilation)compilation).LanguageVersion.ToDisplayString(),
            version >= (int)LanguageVersion.CSharp9,
            runtime is not null && compilation.IsSymbolAccessibleWithin(runtime, compilation.Assembly),
            RuntimeContractCheck.Of(runtime?.ContainingAssembly),
            runtime?.ContainingAssembly.Identity.Version.ToString(3) ?? string.Empty);
    }

    private static bool Has(Compilation compilation, string type) => Accessible(compilation, type) is not null;

    private static INamedTypeSymbol? Accessible(Compilation compilation, string type) =>
        compilation.GetTypeByMetadataName(type) is { } symbol && compilation.IsSymbolAccessibleWithin(symbol, compilation.Assembly) ? symbol : null;

    private static bool CanSet(INamedTypeSymbol? attribute, string property) =>
        attribute?.GetMembers(property).OfType<IPropertySymbol>().Any(static one => one.SetMethod?.DeclaredAccessibility == Accessibility.Public) == true;
}
