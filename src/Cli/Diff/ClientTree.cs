using System.Text.RegularExpressions;
using OfficeGest.Generator.Model;

namespace OfficeGest.Cli.Diff;

/// <summary>The clients of a model by their path of properties from the root: <c>Workshop.Vehicles</c>.</summary>
internal sealed class ClientTree
{
    private readonly Dictionary<string, ClientUnit> _units;
    private readonly List<PlacedClient> _clients = [];

    public ClientTree(ApiModel model)
    {
        _units = model.Units.OfType<ClientUnit>().ToDictionary(static unit => unit.Name, StringComparer.Ordinal);
        if (_units.Values.FirstOrDefault(static unit => unit.IsRoot) is { } root) Place(root, string.Empty, []);
    }

    public IReadOnlyList<PlacedClient> Clients => _clients;

    public IEnumerable<PlacedOperation> Operations =>
        _clients.SelectMany(static client => client.Unit.Operations.Select(operation => new PlacedOperation(client.Path, operation)));

    private void Place(ClientUnit unit, string path, HashSet<string> above)
    {
        if (!above.Add(unit.Name)) return;

        _clients.Add(new PlacedClient(path, unit));
        foreach (NestedClientModel nested in unit.Clients)
            if (_units.TryGetValue(nested.TypeName, out ClientUnit? inner)) Place(inner, path.Length == 0 ? nested.PropertyName : $"{path}.{nested.PropertyName}", above);
        above.Remove(unit.Name);
    }
}

/// <param name="Path">The properties from the root client, empty for the root itself.</param>
/// <param name="Unit">The client there.</param>
internal sealed record PlacedClient(string Path, ClientUnit Unit);

internal sealed partial record PlacedOperation(string ClientPath, OperationModel Operation)
{
    /// <summary>The access path after the root client: <c>Workshop.Vehicles.GetAsync</c>.</summary>
    public string Access => ClientPath.Length == 0 ? Operation.MethodName : $"{ClientPath}.{Operation.MethodName}";

    public string Route => $"{Operation.HttpMethod} {Operation.Route}";

    /// <summary>The route without the names of its parameters.</summary>
    public string Shape => Parameter().Replace(Route, "{}");

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Parameter();
}
