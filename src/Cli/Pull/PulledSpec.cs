using OfficeGest.Cli.Diff;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;
using OfficeGest.Generator;
using OfficeGest.Generator.Model;

namespace OfficeGest.Cli.Pull;

/// <summary>A description from elsewhere in the form in which it would be kept.</summary>
/// <param name="Text">The text to write.</param>
/// <param name="Result">What the compiler says of it.</param>
/// <param name="LostMarks">Our own marks that have no place any more.</param>
internal sealed record PulledSpec(string Text, ParseResult Result, IReadOnlyList<string> LostMarks)
{
    public static PulledSpec Of(string source, string? current, CancellationToken cancellationToken)
    {
        SpecMapping document = SpecReader.Read(source);
        StableOrder.Apply(document);
        IReadOnlyList<string> lost = current is null ? [] : OwnMarks.Carry(SpecReader.Read(current), document);
        string text = current is null ? SpecWriter.Document(document) : SpecMerge.Apply(current, document);
        return new PulledSpec(text, Compile("the new spec", text, cancellationToken), lost);
    }

    public static ParseResult Compile(string path, string text, CancellationToken cancellationToken) =>
        SpecCompiler.Compile(new SpecItem(path, text, SpecCompiler.AnyNamespace, SpecCompiler.AnyClient, new OperationFilter()), cancellationToken);

    /// <summary>What the change does to the generated C#; where there was no spec, all of it is new.</summary>
    public DiffReport CompareWith(ParseResult? current, string source, string target)
    {
        ApiModel @new = Result.Model!;
        return new DiffReport(target, source, ApiDiff.Of(current?.Model ?? @new with { Units = default }, @new));
    }
}
