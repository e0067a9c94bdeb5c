using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using CsCheck;
using OfficeGest.Generator.Model;
using OfficeGest.Generator.Tests.Emit;
using OfficeGest.Generator.Tests.Parse;
using OfficeGest.Generator.Tests.Snapshots;
using OfficeGest.Tests;

namespace OfficeGest.Generator.Tests.RoundTrip;

/// <summary>What is read and written back unchanged is the same JSON, whatever came.</summary>
public class RoundTripTests
{
    private static readonly int Runs =
        int.TryParse(Environment.GetEnvironmentVariable("OFFICEGEST_RUNS"), NumberStyles.None, CultureInfo.InvariantCulture, out int times) ? times : 1;

    public static TheoryData<string> Fixtures => [.. Fixture.Names];

    [Fact]
    public void Every_type_is_written_back_as_it_came() => Check(EveryTypeTests.AllTypes(20), 4000);

    [Fact]
    public void The_models_of_OfficeGest_are_written_back_as_they_came() => Check(ParsedSpec.Of(OfficeGestSpec()).Model.Units, 6000);

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void The_models_of_the_fixtures_are_written_back_as_they_came(string name) => Check(ParsedSpec.Of(new Fixture(name).Spec).Model.Units, 1000);

    private static void Check(IEnumerable<EmitUnit> units, int runs)
    {
        EmitUnit[] all = [.. units];
        if (!all.Any(static unit => unit is ObjectUnit)) return;

        var models = new EmittedModels(all);
        EmitUnit[] roots = [.. models.Roots];
        Gen.Int[0, int.MaxValue - 1].Sample(
            seed =>
            {
                var random = new RandomJson(seed);
                EmitUnit unit = roots[random.Below(roots.Length)];
                string document = new ModelDocuments(models.Units, random).Of(unit);
                Difference(models, unit, document).ShouldBeNull($"{unit.Name} {document}");
            },
            iter: runs * Runs,
            threads: 2);
    }

    private static string? Difference(EmittedModels models, EmitUnit unit, string document)
    {
        byte[] json = Encoding.UTF8.GetBytes(document);
        object? value;
        try
        {
            value = models.Read(unit, json);
        }
        catch (JsonException) when (unit is UnionUnit)
        {
            // A case that cannot be read: whoever holds the union keeps it, and here nobody does.
            return null;
        }

        return value is null ? null : JsonDifference.Find(json, EmittedModels.Write(value));
    }

    private static string OfficeGestSpec() => File.ReadAllText(Path.Combine(
        typeof(RoundTripTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "RepositoryRoot").Value!, "specs", "officegest-v2.yaml"));
}
