using CsCheck;
using OfficeGest.Generator.Naming;

namespace OfficeGest.Generator.Tests.Parse;

/// <summary>Names of emitted files fit into every file system.</summary>
public class HintNameTests
{
    [Fact]
    public void A_file_has_100_characters_at_most_and_its_own_name()
    {
        string paths = string.Join("\n", Enumerable.Range(1, 3).Select(static number =>
            $"  /{string.Join("/", Enumerable.Repeat("extraordinarilylongsegments", 4))}/{{id}}/{string.Join("/", Enumerable.Repeat("furtherlongsegments", 6))}{number}: "
            + "{ get: { parameters: [{ name: q, in: query, schema: { type: string } }], responses: { '200': { description: ok, content: { application/json: { schema: { type: object, properties: { a: { type: object, properties: { b: { type: string } } } } } } } } } } }"));
        string[] names = [.. ParsedSpec.Of31(paths).Model.Units.Select(static unit => unit.HintName)];
        names.ShouldAllBe(static name => name.Length - name.LastIndexOf('/') - 1 <= HintNames.MaximumLength);
        names.Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(names.Length);
    }

    [Fact]
    public void Names_that_differ_do_so_when_they_are_cut() => Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 90, 200], Gen.String[Gen.Char.AlphaNumeric, 90, 200]).Sample((one, other) =>
    {
        string first = HintNames.Shortened($"Models/{one}.g.cs");
        string second = HintNames.Shortened($"Models/{one.Substring(0, 80)}{other}.g.cs");
        first.Equals(second, StringComparison.OrdinalIgnoreCase).ShouldBe($"Models/{one}.g.cs".Equals($"Models/{one.Substring(0, 80)}{other}.g.cs", StringComparison.OrdinalIgnoreCase));
        first.Length.ShouldBeLessThanOrEqualTo("Models/".Length + HintNames.MaximumLength);
        first.ShouldEndWith(".g.cs");
    });
}
