using System.Globalization;
using System.Text.Json;
using Bogus;
using OfficeGest.Sandbox.Storage;
using OfficeGest.Specification.Scalars;

namespace OfficeGest.Sandbox.Demo;

internal sealed record Customer(int Id, string Name, string TaxId, string? Email, string? Phone, string? MobilePhone, string City, string PostalCode, bool Active);

internal static class Customers
{
    public const int FirstId = 1001;

    private static readonly string[] Cities =
    [
        "Lisboa", "Porto", "Braga", "Coimbra", "Aveiro", "Faro", "Setúbal", "Leiria", "Évora", "Viseu", "Guimarães", "Vialonga",
        "Vila Franca de Xira", "Póvoa de Varzim", "Santarém", "Beja", "Bragança", "Castelo Branco", "Viana do Castelo", "Funchal",
    ];

    private static readonly string[] Trades = ["Transportes", "Construções", "Padaria", "Clínica", "Hotéis", "Carpintaria", "Frutas", "Táxis"];

    public static Customer[] Generate(SandboxSeed seed, int count)
    {
        var faker = seed.Faker("customers");
        var random = seed.Random("customers");
        var customers = new Customer[count];
        for (var i = 0; i < count; i++)
            customers[i] = Generate(faker, random, i);
        return customers;
    }

    public static Row Row(Customer customer) => new(customer.Id.ToString(CultureInfo.InvariantCulture), JsonBytes.Write(customer, Write));

    private static Customer Generate(Faker faker, Random random, int index)
    {
        var company = random.Next(10) < 3;
        var family = faker.Name.LastName();
        var name = company ? $"{Trades[random.Next(Trades.Length)]} {family}, Lda." : $"{faker.Name.FirstName()} {family}";
        return new Customer(
            FirstId + index,
            name,
            TaxNumber.Of(company ? 5 : random.Next(1, 4), (random.Next(1000) * 10_000) + (index % 10_000)),
            random.Next(10) < 8 ? $"cliente{FirstId + index}@example.pt" : null,
            random.Next(10) < 4 ? Portuguese.Phone(random) : null,
            random.Next(10) < 9 ? Portuguese.MobilePhone(random) : null,
            Cities[random.Next(Cities.Length)],
            Portuguese.PostalCode(random),
            random.Next(20) > 0);
    }

    private static void Write(Utf8JsonWriter json, Customer customer)
    {
        json.WriteStartObject();
        json.WriteNumber("id", customer.Id);
        json.WriteString("name", customer.Name);
        json.WriteString("tax_id", customer.TaxId);
        json.Optional("email", customer.Email);
        json.Optional("phone", customer.Phone);
        json.Optional("mobile_phone", customer.MobilePhone);
        json.WriteString("city", customer.City);
        json.WriteString("postal_code", customer.PostalCode);
        json.WriteString("country_code", "PT");
        json.WriteStartObject("country");
        json.WriteString("country_code", "PT");
        json.WriteString("name", "Portugal");
        json.WriteString("currency_code", "EUR");
        json.WriteEndObject();
        json.WriteBoolean("active", customer.Active);
        json.WriteEndObject();
    }
}
