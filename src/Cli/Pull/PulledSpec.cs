using OfficeGest.Cli.Diff;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;
using OfficeGest.Generator;
using OfficeGest.Generator.Model;

namespace OfficeGest.Cli.Pull;

/// <summary>A downloaded spec in the form in which it will be written.</summary>
/// <param name="Text">The text to write.</param>
/// <param name="Result">The messages of the compiler.</param>
/// <param name="LostMarks">The marks whose place no longer exists.</param>
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

    /// <summary>Compares the generated C#; without a current spec, everything is new.</summary>
    public DiffReport CompareWith(ParseResult? current, string source, string target)
    {
        ApiModel @new = Result.Model!;
        return new DiffReport(target, source, ApiDiff.Of(current?.Model ?? @new with { Units = default }, @new));
    }
}
