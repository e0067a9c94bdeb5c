using System.Text;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using OfficeGest.Generator.Emit;

namespace OfficeGest.Generator.Tests.Emit;

/// <summary>Whatever a spec holds, a literal is one token, stays on its line and means the same.</summary>
public class LiteralTests
{
    private static readonly string[] Dangerous =
        ["\"", "\\", "\"; }", "*/", "\n", "\r", "\u0085", "\u2028", "\u2029", "\uD800", "\uDC00", "{{", "\"\"\"", "]]>", "</summary>", "#line 1", "\u202E", "\0"];

    private static readonly Gen<string> Hostile = Gen.OneOf(
        Gen.String,
        Gen.Char.Array[0, 40].Select(static characters => new string(characters)),
        Gen.Int[0, Dangerous.Length - 1].Array[0, 8].Select(static indexes => string.Concat(indexes.Select(static i => Dangerous[i]))));

    [Fact]
    public void A_literal_is_one_token_with_the_value() => Hostile.Sample(value =>
    {
        string literal = CSharp.Literal(value);
        ExpressionSyntax expression = SyntaxFactory.ParseExpression(literal);
        return expression is LiteralExpressionSyntax token
            && token.Token.ValueText == value
            && expression.ToFullString() == literal
            && !expression.ContainsDiagnostics
            && literal.All(static c => c is >= ' ' and <= '~');
    });

    [Fact]
    public void A_UTF8_literal_has_the_same_bytes_in_every_language_version() => Hostile.Sample(value =>
    {
        byte[] expected = Encoding.UTF8.GetBytes(value);
        return Bytes(CSharp.Utf8(value, utf8Literals: true)).AsSpan().SequenceEqual(expected)
            && Bytes(CSharp.Utf8(value, utf8Literals: false)).AsSpan().SequenceEqual(expected)
            && CSharp.Utf8Length(value) == expected.Length;
    });

    [Fact]
    public void A_documentation_comment_holds_nothing_but_text() => Hostile.Sample(value =>
    {
        var writer = new SourceWriter();
        XmlDoc.Element(writer, "summary", value);
        string source = writer + "class C { }";
        SyntaxTree tree = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(documentationMode: DocumentationMode.Diagnose));
        ClassDeclarationSyntax[] declared = [.. tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>()];
        return !tree.GetDiagnostics().Any()
            && declared.Length == 1
            && declared[0].GetLeadingTrivia().Select(static trivia => trivia.GetStructure()).OfType<DocumentationCommentTriviaSyntax>().Single()
                .Content.OfType<XmlElementSyntax>().Single().StartTag.Name.ToString() == "summary";
    });

    [Theory]
    [InlineData(long.MinValue, "long.MinValue")]
    [InlineData(-1, "-1L")]
    public void Integers_are_literals_of_their_type(long value, string expected) => CSharp.Literal(value).ShouldBe(expected);

    private static byte[] Bytes(string expression)
    {
        ExpressionSyntax syntax = SyntaxFactory.ParseExpression(expression);
        syntax.ContainsDiagnostics.ShouldBeFalse(expression);
        if (syntax is LiteralExpressionSyntax literal) return Encoding.UTF8.GetBytes(literal.Token.ValueText);
        return [.. syntax.DescendantNodes().OfType<InitializerExpressionSyntax>().SelectMany(static i => i.Expressions).Select(static e => byte.Parse(e.ToString(), System.Globalization.CultureInfo.InvariantCulture))];
    }
}
