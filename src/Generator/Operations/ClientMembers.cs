using OfficeGest.Generator.Model;
using OfficeGest.Generator.Naming;

namespace OfficeGest.Generator.Operations;

/// <summary>The names within one client. Methods may share a name if their required parameters differ.</summary>
internal sealed class ClientMembers(string clientName)
{
    private const string Check = "Contradicted";

    private readonly NameScope _names = new(ReservedNames.Client, clientName);
    private readonly Dictionary<string, HashSet<int>> _methods = new(StringComparer.OrdinalIgnoreCase);
    private readonly NameScope _fields = new();

    public string Property(string name) => _names.Take(name, "Client");

    public OperationModel Method(OperationDraft draft)
    {
        OperationModel model = draft.Model;
        bool isLazy = model.Response.Kind is ResponseKind.Pageable or ResponseKind.EventStream or ResponseKind.JsonLines;
        string suffix = isLazy ? string.Empty : "Async";
        int required = model.Parameters.Count(static parameter => parameter.Constant is null) + (model.Body is { Required: true } ? 1 : 0);
        foreach (string candidate in Candidates(draft))
        {
            if (!TryTake(candidate + suffix, required)) continue;
            string field = Field(candidate);
            return model with { MethodName = candidate + suffix, FieldName = field, CheckName = Check + field };
        }

        throw new InvalidOperationException("There is always another number.");
    }

    private static IEnumerable<string> Candidates(OperationDraft draft)
    {
        yield return draft.Wanted;
        string[] parameters = [.. draft.Site.Route.Parameters];
        if (parameters.Length > 0) yield return $"{draft.Wanted}By{Identifier.Pascal(parameters[parameters.Length - 1])}";
        if (draft.Site.Operation.OperationId is { Length: > 0 } id) yield return Identifier.Pascal(id);
        for (int number = 2; ; number++) yield return $"{draft.Wanted}{number}";
    }

    private bool TryTake(string name, int required)
    {
        if (_methods.TryGetValue(name, out HashSet<int>? others)) return others.Add(required);
        if (!_names.TryTake(name)) return false;
        _methods[name] = [required];
        return true;
    }

    private string Field(string name)
    {
        string field = _fields.Take(name + "Operation");
        while (!(_names.TryTake(field) && _names.TryTake(Check + field))) field = _fields.Take(name + "Operation");
        return field;
    }
}
