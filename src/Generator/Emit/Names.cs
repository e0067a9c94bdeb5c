namespace OfficeGest.Generator.Emit;

/// <summary>The types that emitted code refers to, in the only form that no name of a spec can shadow.</summary>
internal static class Names
{
    public const string Runtime = "global::OfficeGest";
    public const string Protocol = "global::OfficeGest.Protocol";

    public const string AdditionalProperties = Runtime + ".AdditionalProperties";
    public const string CallOptions = Runtime + ".CallOptions";
    public const string File = Runtime + ".ApiFile";
    public const string Stream = Runtime + ".ApiStream";

    public const string ReadContext = Protocol + ".JsonReadContext";
    public const string Reading = Protocol + ".JsonReading";
    public const string Item = Protocol + ".JsonItem";
    public const string Writing = Protocol + ".JsonWriting";

    public const string Operation = Protocol + ".ApiOperation";
    public const string Request = Protocol + ".ApiRequest";
    public const string JsonText = Protocol + ".ApiJsonText";

    public const string Reader = "global::System.Text.Json.Utf8JsonReader";
    public const string Writer = "global::System.Text.Json.Utf8JsonWriter";
    public const string JsonElement = "global::System.Text.Json.JsonElement";
    public const string CancellationToken = "global::System.Threading.CancellationToken";
    public const string Task = "global::System.Threading.Tasks.Task";
    public const string List = "global::System.Collections.Generic.IReadOnlyList";
    public const string Dictionary = "global::System.Collections.Generic.IReadOnlyDictionary";

    /// <summary>The contract of the runtime that the emitted code is written for: <c>RuntimeContract.Version</c> of the same commit. A test compares the two.</summary>
    public const int Contract = 4;
}
