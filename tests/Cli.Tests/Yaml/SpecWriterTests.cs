using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Tests.Yaml;

public class SpecWriterTests
{
    public static TheoryData<string> Texts =>
    [
        "", " ", "a", "a b", " a", "a ", "true", "no", "~", "null", "1", "1.0", "0x1f", "1e3", ".5", "-1", "2026-11-23", "08:30", "a: b", "a:", "a #b", "#a",
        "- a", "-", "---", "--- a", "...", "?", "? a", "&a", "*a", "!a", "|", ">", "%a", "@a", "`a", "'a'", "\"a\"", "[a]", "{a}", "a, b", "a]", "\\d{4}-\\d{2}", "^a$",
        "a\nb", "a\n", "a\n\n", "\na", " a\nb", "a\n b", "a\n\nb", "\t", "a\tb", "a\rb", "a\r\nb", "\u0001", "\u0085", "\u2028", "\u200b", "\ufeff", "\u00e7\u00e3o", "\U0001f600",
        "<<", "=", "y", "Ano lectivo: 2026", "key: >-", new string('a', 400), string.Join(' ', Enumerable.Repeat("palavra", 60)), string.Join(' ', Enumerable.Repeat("# palavra", 60)),
        string.Join("  ", Enumerable.Repeat("palavra", 60)), string.Join(' ', Enumerable.Repeat("a: b -", 60)) + " ", string.Join('\n', Enumerable.Repeat("linha  ", 5)),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_comes_back_as_it_was_wherever_it_stands(string text)
    {
        var document = new SpecMapping();
        document.Entries.Add(new(SpecScalar.Of("value"), SpecScalar.Of(text)));
        document.Entries.Add(new(SpecScalar.Of("key"), Mapping(text, SpecScalar.Of("of the key"))));
        document.Entries.Add(new(SpecScalar.Of("list"), Sequence(SpecScalar.Of(text), SpecScalar.Of("last"))));
        document.Entries.Add(new(SpecScalar.Of("records"), Sequence(Mapping("description", SpecScalar.Of(text)))));
        document.Entries.Add(new(SpecScalar.Of("x-officegest-evidence"), Mapping("note", SpecScalar.Of(text))));

        string written = SpecWriter.Document(document);

        SpecReader.Read(written).Means(document).ShouldBeTrue(written);
    }

    [Theory]
    [InlineData("a: 1\nb: '1'\nc: null\nd: true\ne: 'true'\nf: 1.50\n")]
    [InlineData("{\"a\": [1, \"1\", null, {}, []], \"b\": {\"c\": [{\"d\": [[1, 2], [3]]}]}}")]
    public void Numbers_booleans_and_null_stay_what_they_are(string text)
    {
        SpecMapping document = SpecReader.Read(text);

        SpecReader.Read(SpecWriter.Document(document)).Means(document).ShouldBeTrue();
    }

    [Fact]
    public void The_form_is_that_of_a_hand_written_spec()
    {
        SpecMapping document = SpecReader.Read("""
            {"openapi": "3.1.0", "paths": {"/a": {"get": {"tags": ["A", "B"], "parameters": [{"name": "page", "in": "query"}],
             "responses": {"200": {"description": "Fine: it is there."}}}}, "/b": {}}}
            """);

        SpecWriter.Document(document).ShouldBe("""
            openapi: 3.1.0

            paths:
              /a:
                get:
                  tags: [A, B]
                  parameters:
                    - name: page
                      in: query
                  responses:
                    '200':
                      description: 'Fine: it is there.'

              /b: {}

            """);
    }

    [Fact]
    public void The_projects_own_description_comes_back_as_it_was()
    {
        SpecMapping document = SpecReader.Read(Repository.Description);

        SpecReader.Read(SpecWriter.Document(document)).Means(document).ShouldBeTrue();
    }

    private static SpecMapping Mapping(string key, SpecNode value)
    {
        var mapping = new SpecMapping();
        mapping.Entries.Add(new(SpecScalar.Of(key), value));
        return mapping;
    }

    private static SpecSequence Sequence(params SpecNode[] items)
    {
        var sequence = new SpecSequence();
        sequence.Items.AddRange(items);
        return sequence;
    }
}
