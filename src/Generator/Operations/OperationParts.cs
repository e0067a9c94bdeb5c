using OfficeGest.Generator.Model;
using OfficeGest.Specification.Diagnostics;

namespace OfficeGest.Generator.Operations;

/// <summary>An operation that cannot be expressed, with the message that says why; caught where one operation ends.</summary>
#pragma warning disable CA1032 // It never leaves this folder; the usual constructors would only allow it without its message.
internal sealed class OperationLeftOutException(SpecRule rule, string pointer, params string[] arguments) : Exception
#pragma warning restore CA1032
{
    public SpecRule Rule { get; } = rule;

    public string Pointer { get; } = pointer;

    public IReadOnlyList<string> Arguments { get; } = arguments;
}

/// <summary>A parameter with the schema that it came from.</summary>
internal sealed record SpecParameter(ParameterModel Model, Microsoft.OpenApi.IOpenApiParameter Source, string Pointer)
{
    /// <summary>Whether somebody chose the name.</summary>
    public bool HasChosenName { get; init; }
}
