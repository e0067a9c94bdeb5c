using OfficeGest.Specification.Text;

namespace OfficeGest.Generator.Tests.Reading;

/// <summary>A block may begin with empty lines that hold blanks, as editors leave them.</summary>
public class YamlBlanksTests
{
    [Theory]
    [InlineData("a:\n  b: |-\n    \n    text\n  c: 1\n", "\ntext")]
    [InlineData("a:\n  b: |-\n  \n\n    \n    text\n  c: 1\n", "\n\n\ntext")]
    [InlineData("a:\r\n  b: |-\r\n    \r\n    text\r\n  c: 1\r\n", "\ntext")]
    [InlineData("a:\n  b: >-\n    \n    two\n    words\n  c: 1\n", "\ntwo words")]
    [InlineData("a:\n  b: !!str |-   \n    \n    text\n  c: 1\n", "\ntext")]
    public void Blanks_in_the_first_line_of_a_block_say_nothing(string yaml, string expected)
    {
        SpecTree tree = SpecTree.Read(yaml, CancellationToken.None);

        tree.Faults.ShouldBeEmpty();
        tree.Root!["a"]!["b"]!.ToString().ShouldBe(expected);
        tree.Root["a"]!["c"]!.ToString().ShouldBe("1");
    }

    [Fact]
    public void Such_blanks_move_no_other_position()
    {
        const string Yaml = "a:\n  b: |-\n    \n    text\n  c: 1\n  c: 2\n";
        TextFault fault = SpecTree.Read(Yaml, CancellationToken.None).Faults.Single();

        (fault.Kind, fault.Position.Line, fault.Position.Start).ShouldBe((TextFaultKind.DuplicateKey, 5, Yaml.LastIndexOf('c')));
    }
}
