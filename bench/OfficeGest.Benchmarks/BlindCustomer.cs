using System.Text.Json;

namespace OfficeGest.Benchmarks;

/// <summary>
/// The same record as the emitted one, read by the same means and with no eye for drift: no unknown keys, no other types, no missing fields, no
/// path. It is what tolerance and memory are measured against.
/// </summary>
internal sealed class BlindCustomer
{
    public long Id { get; private set; }

    public string Name { get; private set; } = string.Empty;

    public string? TaxId { get; private set; }

    public string? Email { get; private set; }

    public string? Phone { get; private set; }

    public string? Phone2 { get; private set; }

    public string? MobilePhone { get; private set; }

    public string? City { get; private set; }

    public string? PostalCode { get; private set; }

    public string? CountryCode { get; private set; }

    public BlindCountry? Country { get; private set; }

    public object? District { get; private set; }

    public bool? Active { get; private set; }

    public object? Nothing { get; private set; }

    public static List<BlindCustomer> ReadAll(byte[] rows)
    {
        var reader = new Utf8JsonReader(rows);
        reader.Read();
        var customers = new List<BlindCustomer>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) customers.Add(Read(ref reader));
        return customers;
    }

    private static BlindCustomer Read(ref Utf8JsonReader reader)
    {
        var customer = new BlindCustomer();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadOnlySpan<byte> name = reader.ValueSpan;
            reader.Read();
            switch (name.Length)
            {
                case 2 when name.SequenceEqual("id"u8): customer.Id = reader.GetInt64(); break;
                case 4 when name.SequenceEqual("name"u8): customer.Name = reader.GetString()!; break;
                case 4 when name.SequenceEqual("city"u8): customer.City = reader.GetString(); break;
                case 5 when name.SequenceEqual("email"u8): customer.Email = reader.GetString(); break;
                case 5 when name.SequenceEqual("phone"u8): customer.Phone = reader.GetString(); break;
                case 6 when name.SequenceEqual("tax_id"u8): customer.TaxId = reader.GetString(); break;
                case 6 when name.SequenceEqual("phone2"u8): customer.Phone2 = reader.GetString(); break;
                case 6 when name.SequenceEqual("active"u8): customer.Active = reader.GetBoolean(); break;
                case 7 when name.SequenceEqual("country"u8): customer.Country = BlindCountry.Read(ref reader); break;
                case 11 when name.SequenceEqual("postal_code"u8): customer.PostalCode = reader.GetString(); break;
                case 12 when name.SequenceEqual("mobile_phone"u8): customer.MobilePhone = reader.GetString(); break;
                case 12 when name.SequenceEqual("country_code"u8): customer.CountryCode = reader.GetString(); break;
                default: reader.Skip(); break;
            }
        }

        return customer;
    }
}

internal sealed class BlindCountry
{
    public string? CountryCode { get; private set; }

    public string? Name { get; private set; }

    public string? CurrencyCode { get; private set; }

    public object? Nothing { get; private set; }

    public static BlindCountry Read(ref Utf8JsonReader reader)
    {
        var country = new BlindCountry();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadOnlySpan<byte> name = reader.ValueSpan;
            reader.Read();
            switch (name.Length)
            {
                case 4 when name.SequenceEqual("name"u8): country.Name = reader.GetString(); break;
                case 12 when name.SequenceEqual("country_code"u8): country.CountryCode = reader.GetString(); break;
                case 13 when name.SequenceEqual("currency_code"u8): country.CurrencyCode = reader.GetString(); break;
                default: reader.Skip(); break;
            }
        }

        return country;
    }
}
