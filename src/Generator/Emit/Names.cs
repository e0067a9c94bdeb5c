namespace OfficeGest.Generator.Emit;

/// <summary>The types that emitted code refers to, in the only form that no name of a spec can shadow.</summary>
internal static class Names
{
    public const string Runtime = "global::OfficeGest";
    public const string Json = "global::OfficeGest.Json";
    public const string Transport = "global::OfficeGest.Transport";

    public const string AdditionalProperties = Json + ".AdditionalProperties";
    public const string ReadContext = Json + ".JsonReadContext";
    public const string Reading = Json + ".JsonReading";
    public const string Item = Json + ".JsonItem";
    public const string Writing = Json + ".JsonWriting";

    public const string Operation = Transport + ".ApiOperation";
    public const string Request = Transport + ".ApiRequest";
    public const string Format = Transport + ".ApiFormat";
    public const string File = Transport + ".ApiFile";
    public const string Stream = Transport + ".ApiStream";

    public const string Reader = "global::System.Text.Json.Utf8JsonReader";
    public const string Writer = "global::System.Text.Json.Utf8JsonWriter";
    public const string JsonElement = "global::System.Text.Json.JsonElement";
    public const string CancellationToken = "global::System.Threading.CancellationToken";
    public const string Task = "global::System.Threading.Tasks.Task";
    public const string List = "global::System.Collections.Generic.IReadOnlyList";
    public const string Dictionary = "global::System.Collections.Generic.IReadOnlyDictionary";

    public const string Protocol = "global::OfficeGest.Protocol";

    /// <summary>The contract of the runtime that the emitted code is written for: <c>RuntimeContract.Version</c> of the same commit. A test compares the two.</summary>
    public const int Contract = 1;
}
