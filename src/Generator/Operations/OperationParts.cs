using OfficeGest.Generator.Model;
using OfficeGest.Specification.Diagnostics;

namespace OfficeGest.Generator.Operations;

/// <summary>The exception that is thrown when an operation cannot be generated, with the message to report. The operation is then left out.</summary>
#pragma warning disable CA1032 // It never leaves this folder, and the standard constructors would allow an instance without a message.
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
