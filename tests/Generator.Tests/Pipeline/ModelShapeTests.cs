using System.Collections;
using System.Reflection;
using OfficeGest.Generator.Model;
using OfficeGest.Specification;

namespace OfficeGest.Generator.Tests.Pipeline;

/// <summary>What may be cached compares by value and holds on to nothing of the compiler.</summary>
public class ModelShapeTests
{
    private static readonly Type[] ModelTypes = [.. typeof(ApiModel).Assembly.GetTypes()
        .Where(static type => type.Namespace == "OfficeGest.Generator.Model" && type is { IsEnum: false, IsNested: false } && !(type is { IsAbstract: true, IsSealed: true }))];

    public static TheoryData<string> Properties => [.. ModelTypes
        .Where(static type => !type.Name.StartsWith(nameof(EquatableArray), StringComparison.Ordinal))
        .SelectMany(static type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(static property => property.Name != "EqualityContract")
            .Select(property => $"{type.Name}.{property.Name}"))];

    [Theory]
    [MemberData(nameof(Properties))]
    public void A_property_of_the_model_is_a_value(string name)
    {
        string[] parts = name.Split('.');
        Type type = ModelTypes.Single(model => model.Name == parts[0]).GetProperty(parts[1])!.PropertyType;

        IsValue(type).ShouldBeTrue($"{name} is a {type}");
    }

    [Fact]
    public void Every_class_of_the_model_is_a_record() =>
        ModelTypes.Where(static type => type.IsClass).ShouldAllBe(static type => type.GetMethod("<Clone>$") != null);

    private static bool IsValue(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying) return IsValue(underlying);
        if (type.IsPrimitive || type.IsEnum || type == typeof(string) || ModelTypes.Contains(type)) return true;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>)) return IsValue(type.GetGenericArguments()[0]);
        typeof(IEnumerable).IsAssignableFrom(type).ShouldBeFalse();
        return false;
    }
}
