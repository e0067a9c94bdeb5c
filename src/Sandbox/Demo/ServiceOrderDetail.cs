using System.Text.Json;

namespace OfficeGest.Sandbox.Demo;

/// <summary>The parts that only a single order has: names, remarks, jobs and lines. They are computed from its number on each request.</summary>
internal static class ServiceOrderDetail
{
    private const decimal VatPercentage = 23m;
    private const decimal EcoTax = 4.90m;

    private static readonly string[] Remarks =
        ["Cliente pede orçamento antes de avançar.", "Ruído na frente a baixa velocidade.", "Luz de motor acesa.", "Deixa a viatura de manhã.", "Revisão dos 60.000 km."];

    private static readonly string[] Parts = ["Filtro de óleo", "Óleo 5W30 (litro)", "Pastilhas de travão", "Filtro de habitáculo", "Lâmpada H7", "Escovas"];

    public static decimal Total(DemoWorld world, ServiceOrder order) => Jobs(world, order, "lines").Next(10) < 7 ? Gross(EcoTax) : 0m;

    public static IEnumerable<Intervention> Interventions(DemoWorld world, ServiceOrder order)
    {
        var random = Jobs(world, order, "jobs");
        var count = random.Next(0, Math.Min(5, world.Interventions.Length + 1));
        for (var i = 0; i < count; i++)
            yield return world.Interventions[random.Next(world.Interventions.Length)];
    }

    public static void Write(Utf8JsonWriter json, DemoWorld world, ServiceOrder order)
    {
        var random = Jobs(world, order, "detail");
        json.WriteString("status_name", StatusNames.For(order.Status, order.Number));
        json.WriteString("observations", random.Next(3) == 0 ? Remarks[random.Next(Remarks.Length)] : "");
        json.WriteString("mechanic_observations", random.Next(6) == 0 ? Remarks[random.Next(Remarks.Length)] : "");

        json.WriteStartArray("interventions");
        var line = 0;
        foreach (var job in Interventions(world, order))
        {
            json.WriteStartObject();
            json.WriteNumber("line_number", ++line);
            // The number of the order, not of the job, as in the real responses.
            json.WriteNumber("id", order.Number);
            json.WriteNumber("estimated_time", job.Minutes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("lines");
        if (Total(world, order) > 0)
            WriteLine(json, 1, 900, "Ecotaxa", 1, EcoTax);
        json.WriteEndArray();

        json.WriteStartArray("extra_lines");
        line = 0;
        foreach (var job in Interventions(world, order))
            WriteLine(json, ++line, null, job.Description, 1, job.NetValue);
        for (var i = random.Next(0, 4); i > 0; i--)
        {
            var part = random.Next(Parts.Length);
            WriteLine(json, ++line, 100 + part, Parts[part], random.Next(1, 5), random.Next(4, 120) * 0.5m);
        }

        json.WriteEndArray();
    }

    private static void WriteLine(Utf8JsonWriter json, int number, int? article, string description, int quantity, decimal price)
    {
        json.WriteStartObject();
        json.WriteNumber("id", number);
        json.WriteNumber("line_number", number);
        json.Optional("article_id", article);
        json.WriteString("description", description);
        json.WriteNumber("quantity", quantity);
        json.WriteNumber("unit_price", price);
        json.WriteNumber("unit_price_with_vat", price * (1 + (VatPercentage / 100)));
        json.WriteNumber("vat_percentage", VatPercentage);
        json.WriteNumber("discount_percentage", 0);
        json.WriteNumber("total_without_vat", price * quantity);
        json.WriteNumber("vat_value", decimal.Round(price * quantity * VatPercentage / 100, 2));
        json.WriteEndObject();
    }

    private static decimal Gross(decimal net) => decimal.Round(net * (1 + (VatPercentage / 100)), 2);

    private static Random Jobs(DemoWorld world, ServiceOrder order, string topic) => world.Seed.Random(topic, order.Number);
}
