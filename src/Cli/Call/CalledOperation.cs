using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Diff;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;
using OfficeGest.Generator.Model;

namespace OfficeGest.Cli.Call;

/// <summary>Finds an operation by its name.</summary>
internal static class CalledOperation
{
    private const int MaximumNames = 5;

    public static SpecOperation Find(ApiModel? model, SpecMapping document, string name)
    {
        SpecOperation[] all = [.. SpecOperation.All(document)];
        if (Array.Find(all, operation => operation.Name == name || $"{operation.Method} {operation.Path}" == name) is { } named) return named;

        if (model is not null && new ClientTree(model).Operations.FirstOrDefault(placed => Is(placed.Access, name)) is { } placed
            && Array.Find(all, operation => operation.Method == placed.Operation.HttpMethod && operation.Path == placed.Operation.Route) is { } method) return method;

        string[] alike = [.. all.Select(static operation => operation.Name).Where(other => other.Contains(name, StringComparison.OrdinalIgnoreCase) || name.Contains(other, StringComparison.OrdinalIgnoreCase)).Take(MaximumNames)];
        throw new ToolException($"The spec has no operation '{name}'{(alike.Length > 0 ? $"; perhaps {string.Join(", ", alike)}" : string.Empty)}. officegest spec list shows them all.", ExitCodes.WrongUsage);
    }

    private static bool Is(string access, string name) => access == name || (access.EndsWith("Async", StringComparison.Ordinal) && access[..^5] == name);
}
