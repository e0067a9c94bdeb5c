using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;

namespace OfficeGest.Cli.Lint;

/// <summary>Checks the names and descriptions of operations and parameters, which become method names and documentation comments.</summary>
internal static class OperationAdvice
{
    public static IEnumerable<Finding> Of(SpecMapping document)
    {
        foreach (SpecOperation operation in SpecOperation.All(document))
        {
            if (operation.Node["operationId"] is null)
                yield return SpecAdvice.At(operation.Key, "no-operation-id", operation.Pointer, $"The operation '{operation.Name}' has no operationId; its method is named after the path and changes with it.");
            if (operation.Node["summary"] is null && operation.Node["description"] is null)
                yield return SpecAdvice.At(operation.Key, "no-summary", operation.Pointer, $"The operation '{operation.Name}' has neither summary nor description; its method has only a generic comment.");

            foreach (SpecNode item in operation.Node.Sequence("parameters")?.Items ?? [])
            {
                if (SpecReference.Resolve(document, item) is SpecMapping parameter && parameter["description"] is null)
                    yield return SpecAdvice.At(item, "no-parameter-description", operation.Pointer, $"The parameter '{parameter.Text("name")}' of the operation '{operation.Name}' has no description.");
            }
        }
    }
}
