using System.Globalization;
using OfficeGest.Sandbox.Storage;

namespace OfficeGest.Sandbox.Demo;

internal sealed record Intervention(int Id, string Description, decimal Minutes, decimal NetValue);

/// <summary>The catalogue of job types, a price list.</summary>
internal static class Interventions
{
    private static readonly string[] Jobs =
        ["Mudança de óleo", "Substituir pastilhas", "Alinhar direção", "Diagnóstico", "Substituir correia", "Revisão", "Carregar ar condicionado", "Pintura", "Substituir bateria", "Equilibrar rodas", "Substituir amortecedores", "Reparar escape"];

    private static readonly string[] Places = ["", " - frente", " - trás", " - esquerda", " - direita", " - motor", " - ligeiro", " - comercial", " - 4x4", " - híbrido"];

    public static Intervention[] Generate(SandboxSeed seed, int count)
    {
        var random = seed.Random("interventions");
        var interventions = new Intervention[count];
        var id = 0;
        for (var i = 0; i < count; i++)
        {
            // The IDs have gaps, as if records were deleted.
            id += i % 27 == 26 ? 2 : 1;
            var turn = i / (Jobs.Length * Places.Length);
            var name = Jobs[i % Jobs.Length] + Places[i / Jobs.Length % Places.Length] + (turn == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {turn + 1}"));
            var minutes = random.Next(6) == 0 ? Odd(random) : 0m;
            interventions[i] = new Intervention(id, name, minutes, random.Next(0, 40) * 7.5m);
        }

        return interventions;
    }

    public static Row Row(Intervention intervention) => new(
        intervention.Id.ToString(CultureInfo.InvariantCulture),
        JsonBytes.Write(intervention, static (json, entry) =>
        {
            json.WriteStartObject();
            json.WriteNumber("id", entry.Id);
            json.WriteString("description", entry.Description);
            json.WriteNumber("estimated_time", entry.Minutes);
            json.WriteNumber("value_without_vat", entry.NetValue);
            json.WriteEndObject();
        }));

    // Most are plausible minutes; the real catalogue also has 0.3, 0.5 and 3000.
    private static decimal Odd(Random random) => random.Next(12) switch
    {
        0 => 0.3m,
        1 => 0.5m,
        2 => 3000m,
        _ => random.Next(1, 26) * 12m,
    };
}
