using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Model;

/// <summary>What a property of a record looks like in C#: Emit prints it, <c>spec diff</c> compares it.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Nullable">Whether the type has a question mark.</param>
/// <param name="MustBeSet">Whether code that creates the record has to set it, where the language can say so.</param>
internal sealed record MemberShape(TypeModel Type, bool Nullable, bool MustBeSet);

/// <summary>What the method of an operation looks like in C#.</summary>
/// <param name="Returns">What comes back.</param>
/// <param name="Arguments">In their order.</param>
internal sealed record MethodShape(ReturnShape Returns, EquatableArray<ArgumentShape> Arguments);

/// <param name="Kind">What the value is wrapped in.</param>
/// <param name="Type">The value or item; null for what has none of its own.</param>
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

/// <param name="Kind">What it is for.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type; null for call options and the cancellation token.</param>
/// <param name="Nullable">Whether the type has a question mark.</param>
/// <param name="IsOptional">Whether it may be left out.</param>
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
/// <param name="NeedsDateOnly">Whether another case has the same type where dates and times have no types of their own.</param>
internal sealed record ConversionShape(string Case, TypeModel Type, bool NeedsDateOnly);
