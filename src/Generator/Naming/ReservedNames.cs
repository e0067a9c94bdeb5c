using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Naming;

/// <summary>The names that emitted code takes for itself; the parser gives no property, member or parameter one of them.</summary>
internal static class ReservedNames
{
    /// <summary>In records of objects, queries and forms, beside the members of <c>object</c> and of records.</summary>
    public static EquatableArray<string> Record { get; } =
        new(["ReadJson", "WriteJson", "JsonModelConverter", "ApplyTo", "ToForm"]);

    /// <summary>In enumerations.</summary>
    public static EquatableArray<string> Enum { get; } =
        new(["Value", "IsKnown", "ReadJson", "WriteJson", "JsonModelConverter", "CompareTo", "Create"]);

    /// <summary>In unions, as the suffix of <c>As…</c> and <c>From…</c>.</summary>
    public static EquatableArray<string> Union { get; } = new(["Unknown"]);

    /// <summary>In clients: nested clients and methods.</summary>
    public static EquatableArray<string> Client { get; } = new(["Drift", "Throttle", "PasswordLogin", "Dispose", "DisposeAsync"]);

    /// <summary>Of methods' parameters.</summary>
    public static EquatableArray<string> Parameter { get; } = new(["callOptions", "cancellationToken", "query", "request", "row"]);
}
