using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using OfficeGest.Specification.Scalars;

namespace OfficeGest.Generator.Tests.Pipeline;

/// <summary>A scalar format is one file in the runtime and one row in the table of the specification; generator, tool and sandbox list none.</summary>
public partial class ScalarFormTests
{
    /// <summary>Files that read a few keys of their own, or build on another format, name that many formats at most.</summary>
    private const int MostNamedByTheWay = 4;

    private static readonly string Source = Repository.PathOf("src");

    private static readonly string[] Readers = ["Specification", "Generator", "Sandbox"];

    private static readonly string[] Formats =
    [
        .. RuntimeSource.Instance.Types.Where(static type => type.TypeKind == TypeKind.Struct && type.AllInterfaces.Any(static one => one.Name == "IScalarFormat"))
            .Select(static type => type.Name).Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void Each_format_is_a_file_of_its_own_in_the_runtime()
    {
        Formats.Length.ShouldBeGreaterThan(20);
        Formats.ShouldBe(Files("Runtime/Protocol/Scalars").Select(static file => Path.GetFileNameWithoutExtension(file)).Where(static name => name.EndsWith("Scalar", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_format_is_named_in_one_row_and_nowhere_else()
    {
        foreach (string format in Formats)
            Readers.SelectMany(Files).Where(file => Names(file).Contains(format)).Select(static file => Path.GetFileName(file)).ShouldBe(["ScalarForm.cs"], format);
    }

    [Fact]
    public void No_other_file_of_the_runtime_or_the_tool_lists_formats() =>
        Files("Runtime").Concat(Files("Cli")).Where(static file => Names(file).Where(Formats.Contains).Count() > MostNamedByTheWay).ShouldBeEmpty();

    [Fact]
    public void Each_kind_has_a_row_and_each_row_a_format_of_the_runtime()
    {
        ScalarForm[] rows = [.. Enum.GetValues<ScalarKind>().SelectMany(static kind => new[] { ScalarForm.Find(kind, hasDateOnly: false), ScalarForm.Find(kind) })];
        rows.Where(static row => row.Format is null).Select(static row => row.Kind).Distinct().ShouldBe([ScalarKind.Any, ScalarKind.Binary], ignoreOrder: true);
        rows.Select(static row => row.Format).OfType<string>().SelectMany(static format => Word().Matches(format).Select(static match => match.Value)).Where(static word => word.EndsWith("Scalar", StringComparison.Ordinal)).Distinct()
            .Order(StringComparer.Ordinal).ShouldBe(Formats);
    }

    [Fact]
    public void A_sample_of_a_form_is_a_text_of_that_form_and_of_no_other()
    {
        foreach (ScalarForm row in ScalarForm.All.Where(static row => row is { Sample: not null, TextForm: not null }))
            for (int index = 0; index < 400; index++)
                ScalarForms.TextForm(row.Sample!(index)).ShouldBe(row.TextForm, $"{row.Kind}");
        ScalarForm.All.ShouldAllBe(static row => (row.TextForm == null) == (row.IsText == null) && (row.BesidePattern == null) == (row.Patterns.Count == 0));
    }

    private static HashSet<string> Names(string file) => [.. Word().Matches(File.ReadAllText(file)).Select(static match => match.Value)];

    private static IEnumerable<string> Files(string folder) => Directory.GetFiles(Path.Combine(Source, folder), "*.cs", SearchOption.AllDirectories)
        .Where(static file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
