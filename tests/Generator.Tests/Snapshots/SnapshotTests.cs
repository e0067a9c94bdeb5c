using Microsoft.CodeAnalysis;
using OfficeGest.Generator.Tests.Compilation;

namespace OfficeGest.Generator.Tests.Snapshots;

public class SnapshotTests
{
    private const string Prefix = "Acme.Api.ApiClient/";

    public static TheoryData<string> Fixtures => [.. Fixture.Names];

    public static TheoryData<string, TargetFramework> FixturesOnTargets
    {
        get
        {
            var data = new TheoryData<string, TargetFramework>();
            foreach (string name in Fixture.Names)
                foreach (TargetFramework target in TargetFramework.All) data.Add(name, target);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void The_emitted_files_are_the_reviewed_ones(string name)
    {
        var fixture = new Fixture(name);
        var run = new GeneratorRun(TargetFramework.Net10, new Spec(fixture.Spec));
        run.Result.Diagnostics.Where(static d => d.Severity >= DiagnosticSeverity.Warning).ShouldBeEmpty();
        fixture.Verify(run.Files.ToDictionary(static file => file.Key.Replace(Prefix, string.Empty, StringComparison.Ordinal), static file => file.Value));
    }

    [Theory]
    [MemberData(nameof(FixturesOnTargets))]
    [Trait("Speed", "Slow")]
    public void The_emitted_files_compile_without_a_warning(string name, TargetFramework target)
    {
        var run = new GeneratorRun(target, new Spec(new Fixture(name).Spec));
        run.Files.ShouldNotBeEmpty();
        run.CompileErrors().ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Every_line_ends_in_LF_and_the_same_input_gives_the_same_bytes(string name)
    {
        var spec = new Spec(new Fixture(name).Spec);
        IReadOnlyDictionary<string, string> first = new GeneratorRun(TargetFramework.Net10, spec).Files;
        IReadOnlyDictionary<string, string> second = new GeneratorRun(TargetFramework.Net10, spec).Files;
        second.ShouldBe(first);
        first.Values.ShouldAllBe(static text => !text.Contains('\r') && text.EndsWith('\n'));
    }
}
