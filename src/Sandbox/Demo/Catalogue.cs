using System.Globalization;
using OfficeGest.Sandbox.Storage;

namespace OfficeGest.Sandbox.Demo;

internal sealed record CatalogueEntry(int Id, string? Name, int? ParentId = null);

/// <summary>The vehicle tables: fuels, brands, models and versions.</summary>
internal static class Catalogue
{
    private static readonly string[] FuelNames =
        ["Gasolina", "Gasóleo", "GPL", "Gás natural", "Elétrico", "Híbrido (gasolina)", "Híbrido (gasóleo)", "Híbrido plug-in (gasolina)", "Híbrido plug-in (gasóleo)", "Hidrogénio"];

    private static readonly string[] BrandNames =
    [
        "Renault", "Peugeot", "Citroën", "Volkswagen", "Opel", "Seat", "Ford", "Fiat", "Toyota", "Nissan", "BMW", "Mercedes-Benz", "Audi", "Škoda",
        "Volvo", "Hyundai", "Kia", "Dacia", "Mazda", "Honda", "Mitsubishi", "Suzuki", "Mini", "Smart", "Alfa Romeo", "Lancia", "Jeep", "Land Rover",
        "Jaguar", "Porsche", "Lexus", "Subaru", "Tesla", "Cupra", "DS", "Iveco", "MAN", "Scania", "DAF", "Isuzu",
    ];

    private static readonly string[] Trims = ["1.0 TCe", "1.2", "1.4 TDI", "1.5 dCi", "1.6 HDi", "1.6 CRDi", "2.0 TDI", "2.0 Hybrid", "EV 50 kWh", "1.3 Multijet"];

    public static CatalogueEntry[] Fuels(int count) => [.. Enumerable.Range(1, count).Select(id => new CatalogueEntry(id, Numbered(FuelNames, id - 1)))];

    public static CatalogueEntry[] Brands(int count) => [.. Enumerable.Range(1, count).Select(id => new CatalogueEntry(id, Numbered(BrandNames, id - 1)))];

    public static CatalogueEntry[] Models(SandboxSeed seed, int count, int brands)
    {
        var faker = seed.Faker("models");
        return [.. Enumerable.Range(1, count).Select(id => new CatalogueEntry(
            id,
            id <= brands ? faker.Vehicle.Model() : string.Create(CultureInfo.InvariantCulture, $"{faker.Vehicle.Model()} {id / brands}"),
            1 + ((id - 1) % brands)))];
    }

    /// <summary>Some versions have no name, as in the real table.</summary>
    public static CatalogueEntry[] Versions(SandboxSeed seed, int count, int models)
    {
        var random = seed.Random("versions");
        return [.. Enumerable.Range(1, count).Select(id => new CatalogueEntry(
            id, random.Next(50) == 0 ? null : Trims[random.Next(Trims.Length)], 1 + ((id - 1) % models)))];
    }

    public static Row Row(CatalogueEntry entry) => new(entry.Id.ToString(CultureInfo.InvariantCulture), JsonBytes.Write(entry, static (json, item) =>
    {
        json.WriteStartObject();
        json.WriteNumber("id", item.Id);
        json.Optional("name", item.Name);
        json.WriteEndObject();
    }));

    public static Row Model(CatalogueEntry entry) => new(entry.Id.ToString(CultureInfo.InvariantCulture), JsonBytes.Write(entry, static (json, item) =>
    {
        json.WriteStartObject();
        json.WriteNumber("id", item.Id);
        json.WriteString("name", item.Name);
        json.Optional("brand_id", item.ParentId);
        json.WriteEndObject();
    }));

    private static string Numbered(string[] names, int index) => index < names.Length
        ? names[index]
        : string.Create(CultureInfo.InvariantCulture, $"{names[index % names.Length]} ({(index / names.Length) + 1})");
}
