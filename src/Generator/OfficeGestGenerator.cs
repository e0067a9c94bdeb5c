using Microsoft.CodeAnalysis;
using OfficeGest.Generator.Diagnostics;
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
        IncrementalValuesProvider<Load.SpecItem> specs = SpecItems.Provide(context);
        IncrementalValuesProvider<Parse.ParseResult> parsed = Parsing.Provide(specs);
        IncrementalValueProvider<Consumer> consumer = Consumers.Provide(context);

        Output.Register(context, Parsing.Units(parsed), consumer);
        Reports.Register(context, parsed, specs, consumer);
    }
}
