namespace OfficeGest.Cli.Diff;

/// <summary>Finds clients that are added, removed, or have another class.</summary>
internal static class ClientDiff
{
    public static IEnumerable<ApiChange> Of(ClientTree before, ClientTree after)
    {
        foreach ((PlacedClient? old, PlacedClient? @new) in Pairs.By(before.Clients, after.Clients, static client => client.Path))
        {
            if (@new is null) yield return new(ChangeArea.Clients, ChangeKind.Removed, true, old!.Path, $"The class {old.Unit.Name} is removed.");
            else if (old is null) yield return new(ChangeArea.Clients, ChangeKind.Added, false, @new.Path, $"The class {@new.Unit.Name} is new.");
            else if (old.Unit.Name != @new.Unit.Name && old.Path.Length > 0)
                yield return new(ChangeArea.Clients, ChangeKind.Changed, true, old.Path, $"The class {old.Unit.Name} is renamed to {@new.Unit.Name}.");
        }
    }
}
