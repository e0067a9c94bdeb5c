using System.Text.Json;
using OfficeGest.Generator.Model;
using OfficeGest.Generator.Tests.Parse;
using OfficeGest.Generator.Tests.Snapshots;

namespace OfficeGest.Generator.Tests.RoundTrip;

/// <summary>
/// Users hold models in lists, dictionaries and nullables, and put them through <see cref="JsonSerializer"/>: with reflection and with the resolver alone. What
/// comes of it is the same, and what cannot be read is a <see cref="JsonException"/>.
/// </summary>
[Trait("Speed", "Slow")]
public class SerializerTests
{
    private static readonly Type[] Holders =
    [
        typeof(List<>), typeof(IReadOnlyList<>), typeof(IReadOnlyCollection<>), typeof(IList<>), typeof(ICollection<>), typeof(IEnumerable<>),
    ];

    [Theory]
    [InlineData("enumerations")]
    [InlineData("unions")]
    [InlineData("scalars")]
    [InlineData("absent-and-null")]
    [InlineData("list-by-page")]
    public void Whatever_holds_models_is_read_and_written_alike_with_the_resolver_and_without(string fixture)
    {
        var models = new EmittedModels(ParsedSpec.Of(new Fixture(fixture).Spec).Model.Units);
        var resolved = new JsonSerializerOptions { TypeInfoResolver = models.Resolver };
        int read = 0;
        for (int seed = 0; seed < 60; seed++)
        {
            var documents = new ModelDocuments(models.Units, new RandomJson(seed));
            foreach (EmitUnit unit in models.Units)
            {
                foreach (Type type in Types(models.TypeOf(unit)))
                {
                    string json = Document(type, () => documents.Of(unit), seed);
                    string? plain = Pass(json, type, JsonSerializerOptions.Default);
                    Pass(json, type, resolved).ShouldBe(plain, $"{type}: {json}");
                    if (plain is not null) read++;
                }
            }
        }

        read.ShouldBeGreaterThan(300);
    }

    [Fact]
    public void A_null_or_a_value_of_another_type_for_an_enumeration_is_a_JsonException()
    {
        var models = new EmittedModels(ParsedSpec.Of(new Fixture("enumerations").Spec).Model.Units);
        foreach (JsonSerializerOptions options in (JsonSerializerOptions[])[new(), new() { TypeInfoResolver = models.Resolver }])
        {
            foreach (EnumUnit unit in models.Units.OfType<EnumUnit>())
            {
                Type type = models.TypeOf(unit);
                foreach (string json in (string[])["null", "true", "{}", "[]", "1.5", "1e400", "\"\\ud800\"", "99999999999999999999", unit.ValueKind == EnumValueKind.Integer ? "\"1\"" : "1"])
                    Should.Throw<JsonException>(() => JsonSerializer.Deserialize(json, type, options), $"{type}: {json}");
                JsonSerializer.Deserialize("null", typeof(Nullable<>).MakeGenericType(type), options).ShouldBeNull();

                Type keyed = typeof(Dictionary<,>).MakeGenericType(type, typeof(string));
                if (unit.ValueKind == EnumValueKind.Integer) Should.Throw<JsonException>(() => JsonSerializer.Deserialize("{\"x\":\"\"}", keyed));
                else JsonSerializer.Serialize(JsonSerializer.Deserialize("{\"x\":\"y\"}", keyed)).ShouldBe("{\"x\":\"y\"}");
            }
        }
    }

    private static IEnumerable<Type> Types(Type model)
    {
        foreach (Type item in model.IsValueType ? (Type[])[model, typeof(Nullable<>).MakeGenericType(model)] : [model])
        {
            yield return item;
            yield return item.MakeArrayType();
            foreach (Type holder in Holders) yield return holder.MakeGenericType(item);
            yield return typeof(Dictionary<,>).MakeGenericType(typeof(string), item);
            yield return typeof(IReadOnlyDictionary<,>).MakeGenericType(typeof(string), item);
            yield return typeof(IDictionary<,>).MakeGenericType(typeof(string), item);
        }
    }

    private static string Document(Type type, Func<string> value, int seed)
    {
        if (seed % 11 == 0) return "null";
        if (type.IsArray || (type.IsGenericType && Holders.Contains(type.GetGenericTypeDefinition())))
            return "[" + string.Join(",", Enumerable.Range(0, seed % 3).Select(_ => value())) + "]";
        return type.IsGenericType && type.GetGenericArguments().Length == 2
            ? "{" + string.Join(",", Enumerable.Range(0, seed % 3).Select(i => $"\"k{i}\":{value()}")) + "}"
            : value();
    }

    /// <returns>What was written of what was read; null for a <see cref="JsonException"/>. Nothing else may be thrown.</returns>
    private static string? Pass(string json, Type type, JsonSerializerOptions options)
    {
        object? value;
        try
        {
            value = JsonSerializer.Deserialize(json, type, options);
        }
        catch (JsonException)
        {
            return null;
        }

        return JsonSerializer.Serialize(value, type, options);
    }
}
