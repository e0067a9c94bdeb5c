using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.Values;

namespace OfficeGest.Generator;

/// <summary>The declarations of a spec in the project, computed once from the parsed spec.</summary>
/// <param name="Path">The spec, for messages.</param>
/// <param name="Namespace">The generated namespace, which may differ from the item's.</param>
/// <param name="Client">The generated client name.</param>
/// <param name="Types">Namespace and name of each declared type.</param>
internal sealed record SpecClient(string Path, string Namespace, string Client, EquatableArray<string> Types)
{
    /// <summary>The folder of the generated files. Compare it ignoring case, as Roslyn compares file names.</summary>
    public string Identity => $"{Namespace}.{Client}";

    public static SpecClient? Of(ParseResult result) => result.Model is { } model
        ? new SpecClient(result.Path, model.Namespace, model.ClientName, model.Units.Select(static unit => $"{unit.Namespace}.{unit.Name}").ToEquatableArray())
        : null;
}

/// <summary>Decides for which specs of a project code is generated: those that conflict with an earlier one are left out and reported.</summary>
internal static class SpecClients
{
    /// <returns>For each client, null if it is kept, otherwise the message.</returns>
    public static IReadOnlyList<SpecDiagnostic?> Judge(IReadOnlyList<SpecClient> clients)
    {
        var judged = new SpecDiagnostic?[clients.Count];
        var identities = new Dictionary<string, SpecClient>(StringComparer.OrdinalIgnoreCase);
        var types = new Dictionary<string, SpecClient>(StringComparer.Ordinal);
        for (int i = 0; i < clients.Count; i++)
        {
            SpecClient client = clients[i];
            judged[i] = Clash(client, identities, types);
            if (judged[i] is not null) continue;

            identities.Add(client.Identity, client);
            foreach (string type in client.Types) types[type] = client;
        }

        return judged;
    }

    private static SpecDiagnostic? Clash(SpecClient client, Dictionary<string, SpecClient> identities, Dictionary<string, SpecClient> types)
    {
        if (identities.TryGetValue(client.Identity, out SpecClient? same))
            return At(client, SpecRules.DuplicateClient, same.Identity, same.Path, client.Path);

        foreach (string type in client.Types)
        {
            if (types.TryGetValue(type, out SpecClient? other))
                return At(client, SpecRules.DuplicateType, client.Path, type, other.Path);
        }

        return null;
    }

    private static SpecDiagnostic At(SpecClient client, SpecRule rule, params string[] arguments) =>
        new(rule, client.Path, default, string.Empty, new(arguments));
}
