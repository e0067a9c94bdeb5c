using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Model;

/// <summary>The C# form of a property of a record: Emit prints it, <c>spec diff</c> compares it.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Nullable">Whether the type has a question mark.</param>
/// <param name="MustBeSet">Whether code that creates the record must set it, if the language supports that.</param>
internal sealed record MemberShape(TypeModel Type, bool Nullable, bool MustBeSet);

/// <summary>The C# form of the method of an operation.</summary>
/// <param name="Returns">The return type.</param>
/// <param name="Arguments">The arguments, in order.</param>
internal sealed record MethodShape(ReturnShape Returns, EquatableArray<ArgumentShape> Arguments);

/// <param name="Kind">The type that wraps the value.</param>
/// <param name="Type">The value or item; null for kinds without one.</param>
/// <param name="Nullable">Whether the value may be null.</param>
internal sealed record ReturnShape(ReturnKind Kind, TypeModel? Type, bool Nullable);

internal enum ReturnKind
{
    /// <summary><c>Task</c>.</summary>
    Nothing,

    /// <summary><c>Task&lt;T&gt;</c>.</summary>
    Value,

    /// <summary><c>Task&lt;string&gt;</c>.</summary>
    Text,

    /// <summary><c>Task&lt;ApiStream&gt;</c>.</summary>
    Stream,

    /// <summary><c>AsyncPageable&lt;T&gt;</c>.</summary>
    Pages,

    /// <summary><c>Task&lt;Page&lt;T&gt;&gt;</c>.</summary>
    Page,

    /// <summary><c>IAsyncEnumerable&lt;T&gt;</c>.</summary>
    Items,
}

/// <param name="Kind">The purpose of the argument.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type; null for call options and the cancellation token.</param>
/// <param name="Nullable">Whether the type has a question mark.</param>
/// <param name="IsOptional">Whether it may be omitted.</param>
internal sealed record ArgumentShape(ArgumentKind Kind, string Name, TypeModel? Type, bool Nullable, bool IsOptional);

internal enum ArgumentKind
{
    Parameter,
    Body,

    /// <summary>The record of the optional parameters.</summary>
    Query,
    CallOptions,
    CancellationToken,
}

/// <summary>An implicit conversion to a union.</summary>
/// <param name="Case">The name of the case that it becomes.</param>
/// <param name="Type">The type that is converted.</param>
/// <param name="NeedsDateOnly">Whether another case has the same type on targets without date and time types.</param>
internal sealed record ConversionShape(string Case, TypeModel Type, bool NeedsDateOnly);
