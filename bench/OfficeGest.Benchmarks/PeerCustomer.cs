using System.Text.Json.Serialization;
using Newtonsoft.Json;

namespace OfficeGest.Benchmarks;

/// <summary>The same row as a person would write it for the peers.</summary>
public sealed class PeerCustomer
{
    [JsonPropertyName("id"), JsonProperty("id")]
    public long Id { get; set; }

    [JsonPropertyName("name"), JsonProperty("name")]
    public string? Name { get; set; }

    [JsonPropertyName("tax_id"), JsonProperty("tax_id")]
    public string? TaxId { get; set; }

    [JsonPropertyName("email"), JsonProperty("email")]
    public string? Email { get; set; }

    [JsonPropertyName("phone"), JsonProperty("phone")]
    public string? Phone { get; set; }

    [JsonPropertyName("mobile_phone"), JsonProperty("mobile_phone")]
    public string? MobilePhone { get; set; }

    [JsonPropertyName("city"), JsonProperty("city")]
    public string? City { get; set; }

    [JsonPropertyName("postal_code"), JsonProperty("postal_code")]
    public string? PostalCode { get; set; }

    [JsonPropertyName("country_code"), JsonProperty("country_code")]
    public string? CountryCode { get; set; }

    [JsonPropertyName("country"), JsonProperty("country")]
    public PeerCountry? Country { get; set; }

    [JsonPropertyName("active"), JsonProperty("active")]
    public bool? Active { get; set; }
}

public sealed class PeerCountry
{
    [JsonPropertyName("country_code"), JsonProperty("country_code")]
    public string? CountryCode { get; set; }

    [JsonPropertyName("name"), JsonProperty("name")]
    public string? Name { get; set; }

    [JsonPropertyName("currency_code"), JsonProperty("currency_code")]
    public string? CurrencyCode { get; set; }
}

public sealed class PeerPage
{
    [JsonPropertyName("data"), JsonProperty("data")]
    public List<PeerCustomer> Data { get; set; } = [];
}

[JsonSerializable(typeof(PeerPage))]
internal sealed partial class PeerContext : JsonSerializerContext;
