using OfficeGest.Generator.Model;

namespace OfficeGest.Generator.Emit;

/// <summary>Writes the shape of a method in C#.</summary>
internal static class MethodText
{
    public static string Returns(ReturnShape returns, ConsumerCapabilities target) => returns.Kind switch
    {
        ReturnKind.Nothing => Names.Task,
        ReturnKind.Value => $"{Names.Task}<{TypeNames.Of(returns.Type!, returns.Nullable, target)}>",
        ReturnKind.Pages => $"{Names.Runtime}AsyncPageable<{TypeNames.Of(returns.Type!, returns.Nullable, target)}>",
        ReturnKind.Page => $"{Names.Task}<{Names.Runtime}Page<{TypeNames.Of(returns.Type!, returns.Nullable, target)}>>",
        ReturnKind.Text => $"{Names.Task}<string>",
        ReturnKind.Stream => $"{Names.Task}<{Names.Stream}>",
        _ => $"{Names.Collections}IAsyncEnumerable<{TypeNames.Of(returns.Type!, returns.Nullable, target)}>",
    };

    public static string Parameters(MethodShape method, ConsumerCapabilities target) => string.Join(", ", method.Arguments.Select(argument => Argument(argument, target)));

    public static string Argument(ArgumentShape argument, ConsumerCapabilities target) => argument.Type is { } type
        ? $"{TypeNames.Of(type, argument.Nullable, target)} {argument.Name}{(argument.IsOptional ? " = null" : string.Empty)}"
        : argument.Kind == ArgumentKind.CallOptions ? $"{Names.CallOptions}? {argument.Name} = null" : $"{Names.CancellationToken} {argument.Name} = default";
}
