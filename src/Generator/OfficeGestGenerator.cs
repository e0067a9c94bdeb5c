using Microsoft.CodeAnalysis;
using OfficeGest.Generator.Model;

namespace OfficeGest.Generator;

/// <summary>Emits typed clients from the project's <c>OfficeGestSpec</c> items: Load, Parse, Model, Emit.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class OfficeGestGenerator : IIncrementalGenerator
{
    static OfficeGestGenerator() => CompilerAssemblies.Unify();

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<SpecItem> specs = SpecItems.Provide(context);
        IncrementalValuesProvider<ParseResult> parsed = Parsing.Provide(specs);
        IncrementalValueProvider<Consumer> consumer = Consumers.Provide(context);

        Output.Register(context, Parsing.Units(parsed), consumer);
        Reports.Register(context, parsed, specs, consumer);
    }
}
