using System.Text.Json;
using OfficeGest.Sandbox.Storage;

namespace OfficeGest.Sandbox.Demo;

internal sealed record Vehicle(
    string Plate,
    string Description,
    string? Vin,
    int Brand,
    int Model,
    int? Version,
    int? Fuel,
    string? Color,
    int? Kilometres,
    int? MonthlyKilometres,
    DateTime? NextInspection,
    int Owner,
    int? BillingOwner,
    bool Active,
    int Year,
    DateTime CreatedAt,
    DateTime UpdatedAt);

/// <summary>The frequency of missing keys is based on 2,613 real rows.</summary>
internal static class Vehicles
{
    private const string VinLetters = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789";

    private static readonly string[] Colors = ["Branco", "Preto", "Cinzento", "Azul", "Vermelho", "Prateado", "Verde", "Castanho"];

    public static Vehicle[] Generate(SandboxSeed seed, DemoSizes sizes, CatalogueEntry[] brands, CatalogueEntry[] models)
    {
        var random = seed.Random("vehicles");
        var created = SandboxSeed.Today.AddYears(-6);
        var step = (SandboxSeed.Today - created) / Math.Max(1, sizes.Vehicles);
        var vehicles = new Vehicle[sizes.Vehicles];
        for (var i = 0; i < vehicles.Length; i++)
        {
            created += step;
            var model = models[random.Next(models.Length)];
            var brand = brands[model.ParentId!.Value - 1];
            var owner = random.Next(sizes.Customers);
            vehicles[i] = new Vehicle(
                Portuguese.Plate(i, seed.Value),
                $"{brand.Name} {model.Name}".ToUpperInvariant(),
                Often(random, 79) ? Vin(random) : null,
                brand.Id,
                model.Id,
                Often(random, 40) ? random.Next(1, sizes.Versions + 1) : null,
                Often(random, 93) ? random.Next(1, Math.Min(10, sizes.Fuels) + 1) : null,
                Often(random, 66) ? Colors[random.Next(Colors.Length)] : null,
                Often(random, 88) ? random.Next(1_000, 320_000) : null,
                Often(random, 89) ? random.Next(2, 40) * 100 : null,
                Often(random, 64) ? SandboxSeed.Today.AddDays(random.Next(-200, 700)) : null,
                owner,
                Often(random, 10) ? random.Next(sizes.Customers) : null,
                Often(random, 97),
                random.Next(1996, 2026),
                new DateTime(created.Year, created.Month, created.Day, random.Next(9, 18), random.Next(60), random.Next(60)),
                SandboxSeed.Today.AddDays(-random.Next(1, 400)).AddMinutes(random.Next(540, 1100)));
        }

        return vehicles;
    }

    public static Row Row(DemoWorld world, Vehicle vehicle) => new(
        vehicle.Plate,
        JsonBytes.Write(vehicle, static (json, row) =>
        {
            json.WriteStartObject();
            Write(json, row);
            json.WriteEndObject();
        }),
        () => JsonBytes.Write((world, vehicle), static (json, source) =>
        {
            var (world, vehicle) = source;
            json.WriteStartObject();
            Write(json, vehicle);
            json.WriteString("brand_name", world.Brands[vehicle.Brand - 1].Name);
            json.WriteString("model_name", world.Models[vehicle.Model - 1].Name);
            json.WriteString("owner_name", world.Customers[vehicle.Owner].Name);
            json.Stamp("updated_at", vehicle.UpdatedAt);
            json.WriteEndObject();
        }));

    private static void Write(Utf8JsonWriter json, Vehicle vehicle)
    {
        json.WriteString("plate", vehicle.Plate);
        json.WriteString("description", vehicle.Description);
        json.Optional("vin", vehicle.Vin);
        json.WriteNumber("brand_id", vehicle.Brand);
        json.WriteNumber("model_id", vehicle.Model);
        json.Optional("version_id", vehicle.Version);
        json.Optional("fuel_id", vehicle.Fuel);
        json.Optional("color", vehicle.Color);
        json.Optional("km_counter", vehicle.Kilometres);
        json.Optional("monthly_kms", vehicle.MonthlyKilometres);
        if (vehicle.NextInspection is { } inspection)
            json.WriteString("next_inspection_date", Dates.Day(inspection));
        json.WriteNumber("owner_customer_id", Customers.FirstId + vehicle.Owner);
        json.Optional("billing_customer_id", vehicle.BillingOwner is { } payer ? Customers.FirstId + payer : null);
        json.WriteBoolean("is_active", vehicle.Active);
        json.Stamp("created_at", vehicle.CreatedAt);
    }

    private static bool Often(Random random, int percent) => random.Next(100) < percent;

    private static string Vin(Random random) => string.Create(17, random, static (vin, source) =>
    {
        for (var i = 0; i < vin.Length; i++)
            vin[i] = VinLetters[source.Next(VinLetters.Length)];
    });
}
