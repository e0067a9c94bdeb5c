using OfficeGest.Generator.Model;

namespace OfficeGest.Generator.Tests.Parse;

/// <summary>How the method's parameters are called that a path calls as its resource.</summary>
public class KeyNameTests
{
    [Theory]
    [InlineData("/customers/{customer}", "id")]
    [InlineData("/service-orders/{serviceOrder}", "id")]
    [InlineData("/service-orders/{order}/times", "id")]
    [InlineData("/clientes/{cliente}", "id")]
    [InlineData("/jobs/{job}:cancel", "id")]
    [InlineData("/news/{news}", "id")]
    [InlineData("/service-orders/{serviceOrder}/times/{time}", "serviceOrderId id")]
    [InlineData("/customers/{customer}/orders/{order}/lines/{line}", "customerId orderId id")]
    [InlineData("/customers/{customer}/files/{path}", "customerId path")]
    [InlineData("/customers/{customer}/vehicles/{plate}", "customerId plate")]
    [InlineData("/customers/{id}/orders/{order}", "id orderId")]
    [InlineData("/customers/{customer}/orders/{id}", "customerId id")]
    [InlineData("/customers/{customerId}/orders/{orderId}", "customerId orderId")]
    [InlineData("/customers/{customer}/orders/{order}/links/{customerId}", "customer orderId customerId")]
    [InlineData("/vehicles/{plate}", "plate")]
    [InlineData("/borders/{order}", "order")]
    [InlineData("/repos/{owner}/{repo}", "owner repo")]
    [InlineData("/compare/{base}...{compare}", "@base compare")]
    public void A_key_is_an_id_and_other_names_stay(string path, string expected) =>
        Names(ParsedSpec.Of31($"  {path}: {{ get: {{ operationId: get, parameters: [{string.Join(", ", Declared(path))}], responses: {{ '204': {{ description: ok }} }} }} }}")).ShouldBe(expected);

    [Theory]
    [InlineData("type: integer, format: int64", "id")]
    [InlineData("type: string, format: uuid", "id")]
    [InlineData("type: string, format: date", "day")]
    [InlineData("type: string, enum: [monday, friday]", "day")]
    [InlineData("type: array, items: { type: string }", "day")]
    public void Only_what_can_be_a_key_is_called_so(string schema, string expected) =>
        Names(ParsedSpec.Of31($"  /days/{{day}}: {{ get: {{ operationId: get, parameters: [{{ name: day, in: path, required: true, schema: {{ {schema} }} }}], responses: {{ '204': {{ description: ok }} }} }} }}"))
            .ShouldBe(expected);

    [Fact]
    public void A_chosen_name_wins_and_another_parameter_keeps_its_own()
    {
        Names(Customer("{ name: customer, in: path, required: true, x-officegest-name: customer, schema: { type: integer } }")).ShouldBe("customer");
        Names(Customer("{ name: customer, in: path, required: true, x-officegest-name: number, schema: { type: integer } }")).ShouldBe("number");
        Names(Customer("{ name: id, in: query, required: true, schema: { type: string } }, { name: customer, in: path, required: true, schema: { type: integer } }")).ShouldBe("customerId id");
        Names(Customer("{ name: id, in: query, schema: { type: string } }, { name: customer, in: path, required: true, schema: { type: integer } }")).ShouldBe("id");
    }

    [Fact]
    public void What_is_sent_keeps_the_name_of_the_spec() =>
        Customer("{ name: customer, in: path, required: true, schema: { type: integer } }").Operation("get").Parameters.Single().WireName.ShouldBe("customer");

    private static ParsedSpec Customer(string parameters) =>
        ParsedSpec.Of31($"  /customers/{{customer}}: {{ get: {{ operationId: get, parameters: [{parameters}], responses: {{ '204': {{ description: ok }} }} }} }}");

    private static string Names(ParsedSpec spec) => string.Join(" ", spec.Operation("get").Parameters.Select(static parameter => parameter.Name));

    private static IEnumerable<string> Declared(string path) =>
        path.Split('{').Skip(1).Select(static part => $"{{ name: {part.Split('}')[0]}, in: path, required: true, schema: {{ type: string }} }}");
}
