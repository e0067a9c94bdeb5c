using OfficeGest.Specification;
using OfficeGest.Specification.Diagnostics;

namespace OfficeGest.Generator;

/// <summary>What one spec declares in the project: the identity under which its files are added, computed once from the parsed spec.</summary>
/// <param name="Path">The spec, for messages.</param>
/// <param name="Namespace">As it is emitted, not as the item spells it.</param>
/// <param name="Client">As it is emitted.</param>
/// <param name="Types">Namespace and name of each declared type.</param>
internal sealed record SpecClient(string Path, string Namespace, string Client, EquatableArray<string> Types)
{
    /// <summary>The folder of the generated files. Roslyn compares names of files ignoring case, and so does every comparison of it.</summary>
    public string Identity => $"{Namespace}.{Client}";

    public static SpecClient? Of(ParseResult result) => result.Model is { } model
        ? new SpecClient(result.Path, model.Namespace, model.ClientName, model.Units.Select(static unit => $"{unit.Namespace}.{unit.Name}").ToEquatableArray())
        : null;
}

/// <summary>Decides which of several specs of a project become code: those that clash with an earlier one are left out and reported.</summary>
internal static class SpecClients
{
    /// <returns>For each client null when it is kept, else the message about it.</returns>
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
