using System.Text.Json.Nodes;
using CsCheck;
using OfficeGest.Specification.Text;

namespace OfficeGest.Generator.Tests.Reading;

/// <summary>The same document gives the same tree, whether it is written in JSON or in YAML.</summary>
public class SameTreeTests
{
    private static readonly int Runs = 2_000 * (int.TryParse(Environment.GetEnvironmentVariable("OFFICEGEST_RUNS"), out int times) ? times : 1);

    [Fact]
    public void A_document_in_JSON_and_the_same_in_YAML_give_the_same_tree() => Gen.Int[0, int.MaxValue].Sample(
        static seed =>
        {
            string json = Document(seed);
            string yaml = new YamlText(new Random(seed)).Write(JsonNode.Parse(json)!);

            SpecTree expected = SpecTree.Read(json, CancellationToken.None);
            SpecTree actual = SpecTree.Read(yaml, CancellationToken.None);
            actual.Faults.ShouldBeEmpty(yaml);
            JsonNode.DeepEquals(actual.Root, expected.Root).ShouldBeTrue($"{json}\n---\n{yaml}");
            actual.Root!.ToJsonString().ShouldBe(expected.Root!.ToJsonString());
        },
        iter: Runs);

    /// <summary>JSON is YAML 1.2, and a comment before it is all that makes the YAML reader read it.</summary>
    [Fact]
    public void JSON_read_as_YAML_gives_the_same_tree() => Gen.Int[0, int.MaxValue].Sample(
        static seed =>
        {
            string json = Document(seed);
            SpecTree yaml = SpecTree.Read("# YAML\n" + json, CancellationToken.None);

            yaml.Faults.ShouldBeEmpty(json);
            yaml.Root!.ToJsonString().ShouldBe(SpecTree.Read(json, CancellationToken.None).Root!.ToJsonString());
        },
        iter: Runs);

    // Half of a surrogate pair is well-formed JSON and no text; a document with one is refused in both spellings.
    private static string Document(int seed)
    {
        var random = new RandomJson(seed);
        while (true)
        {
            string json = "{" + $"\"k\": {random.Value(4)}, \"l\": {random.Value(2)}" + "}";
            SpecTree tree = SpecTree.Read(json, CancellationToken.None);
            if (tree.Root is not null && tree.Faults.Count == 0) return tree.Root.ToJsonString();
        }
    }
}
