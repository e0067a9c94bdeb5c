using System.Collections;
using System.Reflection;

namespace OfficeGest.EndToEnd.Tests.Wire;

/// <summary>Calls each method of an emitted client once, with the values of OpenAPI's own table of styles, and keeps what arrived, by the first part of its path.</summary>
public sealed class WireCalls : IAsyncLifetime
{
    private static readonly string[] Colors = ["blue", "black", "brown"];
    private static readonly string[] Odd = ["a,b", "c d|e\tf", "\u00e7&=+%/?#"];
    private static readonly string[] OddInHeader = ["c d|e", "&=+%/?#"];

    public Dictionary<string, RawRequest> Of2 { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, RawRequest> Of3 { get; } = new(StringComparer.Ordinal);

    public async Task InitializeAsync()
    {
        await CallAllAsync(typeof(Acme.Wire2.WireClient), Of2);
        await CallAllAsync(typeof(Acme.Wire3.WireClient), Of3);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private static async Task CallAllAsync(Type client, Dictionary<string, RawRequest> arrived)
    {
        await using var server = new RawServer(static _ => RawResponse.Json(200, "{}"));
        var options = new OfficeGestClientOptions { BaseAddress = new Uri($"http://127.0.0.1:{server.Port}/"), AllowInsecureHttp = true };
        var root = (IAsyncDisposable)Activator.CreateInstance(client, options)!;
        await using (root)
        {
            foreach (object part in Parts(root))
            {
                foreach (MethodInfo method in part.GetType().GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
                {
                    if (typeof(Task).IsAssignableFrom(method.ReturnType)) await (Task)method.Invoke(part, Arguments(method))!;
                }
            }
        }

        foreach (RawRequest request in server.Requests) arrived.Add(request.Target.Split('/', '?')[1], request);
    }

    private static IEnumerable<object> Parts(object client) =>
        [client, .. client.GetType().GetProperties().Where(property => property.PropertyType.Namespace == client.GetType().Namespace).SelectMany(property => Parts(property.GetValue(client)!))];

    private static object?[] Arguments(MethodInfo method) =>
        [.. method.GetParameters().Select(static parameter => parameter.ParameterType == typeof(CancellationToken) ? CancellationToken.None : parameter is { IsOptional: true, Name: not "body" } ? null : Value(parameter.ParameterType, parameter.Name!))];

    private static object Value(Type type, string name)
    {
        string word = name.TrimStart('x', 'X').ToLowerInvariant();
        if (type == typeof(string)) return word == "nothing" ? string.Empty : "blue";
        if (type.IsAssignableFrom(typeof(Dictionary<string, string>)) && type != typeof(object)) return new Dictionary<string, string> { ["k,1"] = "a,b", ["k 2"] = "\u00e7" };
        if (typeof(IEnumerable).IsAssignableFrom(type)) return word switch { "odd" => name[0] is 'x' ? OddInHeader : Odd, "none" => Array.Empty<string>(), "nulls" => (string?[])["a", null, "b"], _ => Colors };

        object made = Activator.CreateInstance(type)!;
        foreach (PropertyInfo property in type.GetProperties())
        {
            if (property.Name is "R" or "G" or "B") property.SetValue(made, property.Name switch { "R" => 100L, "G" => 200L, _ => 150L } is var number && property.PropertyType == typeof(int?) ? (int)number : number);
            else if (property.CanWrite && property.Name is not "AdditionalProperties") property.SetValue(made, Value(property.PropertyType, property.Name));
        }

        return made;
    }
}
