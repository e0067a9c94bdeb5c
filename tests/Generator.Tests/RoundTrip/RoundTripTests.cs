using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using OfficeGest.Generator.Model;
using OfficeGest.Generator.Tests.Emit;
using OfficeGest.Generator.Tests.Parse;
using OfficeGest.Generator.Tests.Snapshots;

namespace OfficeGest.Generator.Tests.RoundTrip;

/// <summary>What is read and written back unchanged is the same JSON, whatever came.</summary>
public class RoundTripTests
{
    private static readonly int Runs =
        int.TryParse(Environment.GetEnvironmentVariable("OFFICEGEST_RUNS"), NumberStyles.None, CultureInfo.InvariantCulture, out int times) ? times : 1;

    public static TheoryData<string> Fixtures => [.. Fixture.Names];

    /// <summary>Half of the types in records that are only read, the others in records that are written too: the machine code of all takes longer than the runs.</summary>
    [Fact]
    [Trait("Speed", "Slow")]
    public void Every_type_is_written_back_as_it_was_received() =>
        Check(EveryTypeTests.AllTypes(20).Where(static (unit, i) => i % 4 is 0 or 3 || !(unit.Name.StartsWith("Read", StringComparison.Ordinal) || unit.Name.StartsWith("Written", StringComparison.Ordinal))), 4000);

    [Fact]
    public void The_models_of_OfficeGest_are_written_back_as_they_were_received() => Check(ParsedSpec.Of(OfficeGestSpec()).Model.Units, 6000);

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void The_models_of_the_fixtures_are_written_back_as_they_were_received(string name) => Check(ParsedSpec.Of(new Fixture(name).Spec).Model.Units, 1000);

    /// <summary>Of a record with <c>with { Name = value }</c>, the value is written, and everything else as it came.</summary>
    [Fact]
    public void What_is_set_is_written_and_everything_else_as_it_was_received() => Sample(Models(ParsedSpec.Of(new Fixture("scalars").Spec).Model.Units), 3000, CheckSet);

    [Fact]
    public void Records_that_are_read_from_the_same_JSON_remember_the_same() => Sample(Models(ParsedSpec.Of(new Fixture("scalars").Spec).Model.Units), 1000, static (models, unit, random) =>
    {
        byte[] json = Document(models, unit, random);
        if (unit is not ObjectUnit one || models.Read(unit, json) is not { } left || models.Read(unit, json) is not { } right) return;

        object? mine = models.Get(unit, left, one.AdditionalPropertiesName);
        object? other = models.Get(unit, right, one.AdditionalPropertiesName);
        mine!.Equals(other).ShouldBeTrue();
        mine.GetHashCode().ShouldBe(other!.GetHashCode());
    });

    private static void Check(IEnumerable<EmitUnit> units, int runs)
    {
        EmitUnit[] all = [.. units];
        if (!all.Any(static unit => unit is ObjectUnit)) return;

        Sample(Models(all), runs, static (models, unit, random) =>
        {
            byte[] json = Document(models, unit, random);
            Difference(models, unit, json).ShouldBeNull($"{unit.Name} {Encoding.UTF8.GetString(json)}");
        });
    }

    private static void CheckSet(EmittedModels models, EmitUnit unit, RandomJson random)
    {
        byte[] json = Document(models, unit, random);
        if (unit is not ObjectUnit { Properties.Count: > 0 } one || models.Read(unit, json) is not { } read || models.Read(unit, Document(models, unit, random)) is not { } other) return;

        PropertyModel property = random.OneOf<PropertyModel>([.. one.Properties]);
        object? value = models.Get(unit, other, property.Name);
        object? before = models.Get(unit, read, property.Name);
        if (Equals(before, value) || (before is byte[] bytes && value is byte[] others && bytes.AsSpan().SequenceEqual(others))) return;

        Dictionary<string, string> expected = JsonDifference.Members(json);
        Dictionary<string, string> alone = JsonDifference.Members(EmittedModels.Write(models.With(unit, models.New(unit), property.Name, value)));
        if (alone.TryGetValue(property.JsonName, out string? written)) expected[property.JsonName] = written;
        else expected.Remove(property.JsonName);
        byte[] changed = Encoding.UTF8.GetBytes($"{{{string.Join(",", expected.Select(static pair => $"{Quoted(pair.Key)}:{pair.Value}"))}}}");
        JsonDifference.Find(changed, EmittedModels.Write(models.With(unit, read, property.Name, value)))
            .ShouldBeNull($"{property.Name} set in {Encoding.UTF8.GetString(json)}");
    }

    private static EmittedModels Models(IEnumerable<EmitUnit> units) => new(units);

    private static byte[] Document(EmittedModels models, EmitUnit unit, RandomJson random) => Encoding.UTF8.GetBytes(new ModelDocuments(models.Units, random).Of(unit));

    private static string Quoted(string key) => $"\"{string.Concat(key.Select(static c => $"\\u{(int)c:x4}"))}\"";

    private static void Sample(EmittedModels models, int runs, Action<EmittedModels, EmitUnit, RandomJson> check)
    {
        EmitUnit[] roots = [.. models.Roots];
        Gen.Int[0, int.MaxValue - 1].Sample(
            seed =>
            {
                var random = new RandomJson(seed);
                check(models, roots[random.Below(roots.Length)], random);
            },
            iter: runs * Runs,
            threads: 2);
    }

    private static string? Difference(EmittedModels models, EmitUnit unit, byte[] json)
    {
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

    private static string OfficeGestSpec() => Repository.Description;
}
