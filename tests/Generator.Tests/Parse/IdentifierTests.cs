using CsCheck;
using Microsoft.CodeAnalysis.CSharp;
using OfficeGest.Generator.Naming;
using OfficeGest.Specification.Text;

namespace OfficeGest.Generator.Tests.Parse;

public class IdentifierTests
{
    [Theory]
    [InlineData("customer_id", "CustomerId")]
    [InlineData("customerID", "CustomerId")]
    [InlineData("service-orders", "ServiceOrders")]
    [InlineData("situação", "Situacao")]
    [InlineData("Endereço de facturação", "EnderecoDeFacturacao")]
    [InlineData("VIN", "Vin")]
    [InlineData("HTMLPage", "HtmlPage")]
    [InlineData("IOPort", "IOPort")]
    [InlineData("ServiceOrderHourOutputDTO", "ServiceOrderHourOutputDto")]
    [InlineData("IDs", "Ids")]
    [InlineData("phone2", "Phone2")]
    [InlineData("2fa", "Value2fa")]
    [InlineData("1.10", "Value1_10")]
    [InlineData("-1", "Minus1")]
    [InlineData("+1", "Value1")]
    [InlineData(">=", "GreaterEqual")]
    [InlineData("", "Empty")]
    [InlineData("straße", "Strasse")]
    [InlineData("Ærø", "AEro")]
    [InlineData("日本", "日本")]
    [InlineData("\u202Eevil\u0000name", "EvilName")]
    [InlineData("a\"; } class X { //", "AClassX")]
    public void A_name_becomes_what_a_NET_developer_expects(string text, string expected) => Identifier.Pascal(text).ShouldBe(expected);

    [Theory]
    [InlineData("customer", "customer")]
    [InlineData("serviceOrder", "serviceOrder")]
    [InlineData("class", "@class")]
    [InlineData("VAT_number", "vatNumber")]
    [InlineData("IOPort", "ioPort")]
    [InlineData("X-Trace", "xTrace")]
    public void A_parameter_begins_in_lower_case_and_is_no_keyword(string text, string expected) => Identifier.Camel(text).ShouldBe(expected);

    [Theory]
    [InlineData("ServiceOrders", "ServiceOrder")]
    [InlineData("Vehicles", "Vehicle")]
    [InlineData("Entities", "Entity")]
    [InlineData("Taxes", "Tax")]
    [InlineData("Boxes", "Box")]
    [InlineData("Branches", "Branch")]
    [InlineData("Status", "Status")]
    [InlineData("Address", "Address")]
    [InlineData("People", "Person")]
    [InlineData("Sales", "Sales")]
    [InlineData("Monitor", "Monitor")]
    [InlineData("", "")]
    public void A_collection_is_called_by_one_of_its_items(string plural, string singular) => Plurals.Singular(plural).ShouldBe(singular);

    [Fact]
    public void Whatever_comes_in_a_valid_identifier_comes_out() => Gen.String[Gen.Char, 0, 300].Sample(static text =>
    {
        string pascal = Identifier.Pascal(text);
        string camel = Identifier.Camel(text);
        return SyntaxFacts.IsValidIdentifier(pascal)
            && SyntaxFacts.IsValidIdentifier(camel.TrimStart('@'))
            && (camel[0] == '@' || SyntaxFacts.GetKeywordKind(camel) == SyntaxKind.None)
            && pascal.Length <= 110;
    });

    [Fact]
    public void The_table_of_accents_ends_where_its_block_ends()
    {
        Latin.Fold("\u017F").ShouldBe("s");
        Latin.Fold("\u0100\u0161\u017E").ShouldBe("Asz");
        Latin.Fold("c\u0327a\u0303o").ShouldBe("cao");
        Latin.Fold("\u0180").ShouldBe("\u0180");
    }
}
