using OfficeGest.Specification.Scalars;

namespace OfficeGest.Generator.Emit;

/// <summary>
/// The types that generated code refers to, with namespace aliases. The compiler looks up a name before <c>::</c> only among aliases, so no name of a spec, and
/// no type of the user, can hide it.
/// </summary>
internal static class Names
{
    public const string Runtime = NamespaceAlias.Runtime;
    public const string Protocol = NamespaceAlias.Protocol;
    public const string System = NamespaceAlias.System;
    public const string Json = NamespaceAlias.Json;
    public const string Collections = NamespaceAlias.Collections;
    public const string Tasks = NamespaceAlias.Tasks;

    /// <summary>The namespace of the client itself: a property with the name of a type would hide that type in expressions.</summary>
    public const string Own = NamespaceAlias.Own;

    public const string AdditionalProperties = Runtime + "AdditionalProperties";
    public const string CallOptions = Runtime + "CallOptions";
    public const string File = Runtime + "ApiFile";
    public const string Stream = Runtime + "ApiStream";

    public const string ReadContext = Protocol + "JsonReadContext";
    public const string Reading = Protocol + "JsonReading";
    public const string Item = Protocol + "JsonItem";
    public const string Writing = Protocol + "JsonWriting";

    public const string Operation = Protocol + "ApiOperation";
    public const string Request = Protocol + "ApiRequest";
    public const string JsonText = Protocol + "ApiJsonText";

    public const string Reader = Json + "Utf8JsonReader";
    public const string Writer = Json + "Utf8JsonWriter";
    public const string JsonElement = Json + "JsonElement";
    public const string CancellationToken = System + "Threading.CancellationToken";
    public const string Task = Tasks + "Task";
    public const string List = Collections + "IReadOnlyList";
    public const string Dictionary = Collections + "IReadOnlyDictionary";

    /// <summary>The runtime contract of the generated code: <c>RuntimeContract.Version</c> of the same commit. A test compares the two.</summary>
    public const int Contract = 4;

    /// <summary>The alias of each namespace.</summary>
    public static IEnumerable<(string Alias, string Namespace)> Aliases(string @namespace)
    {
        yield return (Runtime, "OfficeGest");
        yield return (Protocol, "OfficeGest.Protocol");
        yield return (Own, @namespace);
        yield return (System, "System");
        yield return (Json, "System.Text.Json");
        yield return (Collections, "System.Collections.Generic");
        yield return (Tasks, "System.Threading.Tasks");
    }
}
