using CsCheck;
using OfficeGest.Generator.Emit;
using OfficeGest.Generator.Model;
using OfficeGest.Generator.Tests.Compilation;

namespace OfficeGest.Generator.Tests.Injection;

/// <summary>No string of a document, and no metadata of its item, becomes code.</summary>
/// <remarks><c>OFFICEGEST_FUZZ_SECONDS=600</c> runs the random ones for so long, from another seed each time.</remarks>
[Trait("Speed", "Slow")]
public class InjectionTests
{
    private static readonly EmittedSyntax Expected = EmittedSyntax.Of(Emit(InjectionDocument.Harmless) ?? throw new InvalidOperationException("The harmless document is refused."));

    private static readonly Gen<Case> Cases = Gen.Select(
        Gen.Int[0, InjectionDocument.Slots.Count - 1].Array[1, 6],
        HostileText.Any.Array[6],
        Gen.Bool,
        Gen.Bool,
        static (slots, texts, raw, yaml) => new Case(
            slots.Distinct().Zip(texts, static (slot, text) => (Slot: InjectionDocument.Slots[slot], Text: text)).ToDictionary(static pair => pair.Slot, static pair => pair.Slot.Fit(pair.Text)),
            raw,
            yaml));

    public static TheoryData<string> Known => [.. HostileText.Known.Select(static text => Escaped(text)).Distinct()];

    [Theory]
    [MemberData(nameof(Known))]
    public void A_text_in_every_position_at_once_is_no_code(string escaped)
    {
        string text = System.Text.RegularExpressions.Regex.Unescape(escaped);
        // The harmless content follows, so that names stay different from each other.
        Check(new Case(InjectionDocument.Slots.ToDictionary(static slot => slot, slot => slot.Fit(text + slot.Name)), Raw: false, Yaml: false));
    }

    [Fact]
    public void Prose_and_options_change_no_code_at_all()
    {
        foreach (string text in HostileText.Known)
        {
            var values = InjectionDocument.Slots.Where(static slot => slot.IsText).ToDictionary(static slot => slot, slot => text + slot.Name);
            EmittedSyntax? emitted = Check(new Case(values, Raw: false, Yaml: false));
            // Half of a surrogate pair is no text: such a document is refused, and that is an answer.
            if (!text.Any(static c => char.IsSurrogate(c)) || char.IsSurrogatePair(text, 0)) emitted.ShouldNotBeNull(Escaped(text));
        }
    }

    [Fact]
    public void Each_position_alone_is_no_way_in()
    {
        int emitted = 0;
        for (int i = 0; i < InjectionDocument.Slots.Count; i++)
        {
            Slot slot = InjectionDocument.Slots[i];
            for (int k = 0; k < 3; k++)
            {
                string text = slot.Fit(HostileText.Known[(i + (k * 31)) % HostileText.Known.Count]);
                if (Check(new Case(new Dictionary<Slot, string> { [slot] = text }, Raw: k == 1, Yaml: k == 2)) is not null) emitted++;
            }
        }

        emitted.ShouldBeGreaterThan(InjectionDocument.Slots.Count * 2, "Most of these documents must reach the emitter for the test to mean anything.");
    }

    [Fact]
    public void Random_texts_in_random_positions_are_no_code()
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("OFFICEGEST_FUZZ_SECONDS"), out int seconds))
        {
            Cases.Sample(static one => { Check(one); }, time: seconds, threads: 1, print: static one => one.ToString());
            return;
        }

        var random = new PCG(1, 20261123);
        for (int i = 0; i < 250; i++) Check(Cases.Generate(random, null, out _));
    }

    [Fact]
    public void What_is_emitted_compiles()
    {
        var random = new PCG(2, 20261123);
        for (int i = 0; i < 6; i++)
        {
            Case one = i == 0
                ? new Case(InjectionDocument.Slots.ToDictionary(static slot => slot, static slot => slot.Fit("\"; \n\u2028*/ </summary> class Evil { } " + slot.Name)), Raw: false, Yaml: false)
                : Cases.Generate(random, null, out _);
            var run = new GeneratorRun(i % 2 == 0 ? TargetFramework.Net10 : TargetFramework.NetStandard, new Compilation.Spec(one.Document));
            run.CompileErrors().ShouldBeEmpty(one.ToString());
        }
    }

    [Theory]
    [InlineData("Acme.Api; class Evil { }", "Client")]
    [InlineData("Acme {} class Evil {} namespace X", "Client { } class Evil")]
    [InlineData("Acme\u2028class Evil { }", "Cli\u0085ent")]
    [InlineData("global::System", "@class")]
    [InlineData("\"", "*/")]
    [InlineData("..", "\uD800")]
    [InlineData("class.namespace", "string")]
    public void Metadata_of_the_item_is_no_code(string @namespace, string client)
    {
        EmittedSyntax emitted = EmittedSyntax.Of(Emit(InjectionDocument.Harmless, @namespace, client, "Order=Evil { } class Evil,State=\"") ?? []);

        emitted.Faults.ShouldBeEmpty();
        emitted.Declarations.ShouldBe(Expected.Declarations, ignoreOrder: true);
    }

    private static EmittedSyntax? Check(Case one)
    {
        if (Emit(one.Document) is not { } files) return null;
        EmittedSyntax emitted = EmittedSyntax.Of(files);
        emitted.Faults.ShouldBeEmpty(one.ToString());
        // Names that clean to nothing or to the same may cost an operation or a member; nothing may give one more.
        foreach ((string kind, int count) in emitted.Declarations)
            count.ShouldBeLessThanOrEqualTo(Expected.Declarations.GetValueOrDefault(kind), $"{kind}\n{one}");
        if (one.Values.Keys.All(static slot => slot.IsText) && emitted.Shape != Expected.Shape) throw new ShouldAssertException($"Other code because of {Culprit(one)}");
        return emitted;
    }

    // Of many positions, the one that is enough.
    private static Case Culprit(Case one) => one.Values.Select(pair => one with { Values = new Dictionary<Slot, string> { [pair.Key] = pair.Value } })
        .FirstOrDefault(static alone => EmittedSyntax.Of(Emit(alone.Document) ?? []).Shape != Expected.Shape) ?? one;

    private static List<(string Name, string Text)>? Emit(string document, string @namespace = "Acme.Api", string client = "ApiClient", string rename = "")
    {
        ParseResult result = SpecParser.Parse(new SpecItem("spec.json", document, @namespace, client, new OperationFilter(Rename: rename)), CancellationToken.None);
        return result.Model?.Units
            .Select(static unit => (unit.HintName, Emitter.Emit(unit, ConsumerCapabilities.Modern)))
            .Where(static file => file.Item2 is not null)
            .Select(static file => (file.HintName, file.Item2!))
            .ToList();
    }

    private static string Escaped(string text) => string.Concat(text.Select(static c => c is >= ' ' and <= '~' and not '\\' ? c.ToString() : $"\\u{(int)c:x4}"));

    private sealed record Case(IReadOnlyDictionary<Slot, string> Values, bool Raw, bool Yaml)
    {
        // A comment before everything makes YAML of JSON.
        public string Document => (Yaml ? "# YAML\n" : string.Empty) + InjectionDocument.Write(Values, Raw);

        public override string ToString() =>
            $"{(Yaml ? "YAML" : "JSON")}{(Raw ? ", raw" : string.Empty)}: {string.Join(" | ", Values.Take(8).Select(static pair => $"{pair.Key.Kind}:{pair.Key.Name} = \"{Escaped(pair.Value)}\""))}";
    }
}
