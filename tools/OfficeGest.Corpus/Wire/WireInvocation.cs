using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using OfficeGest.Generator.Model;

namespace OfficeGest.Corpus.Wire;

/// <summary>Calls the method of an operation with the values of a call.</summary>
internal sealed class WireInvocation(LoadedClient client)
{
    /// <returns>What the method returned, as JSON; of a list, its first page.</returns>
    public async Task<JsonNode?> Invoke(OperationModel operation, object target, WireCall call)
    {
        MethodInfo method = target.GetType().GetMethods().First(one => one.Name == operation.MethodName && operation.Parameters.Where(static parameter => parameter.Constant is null).All(parameter => one.GetParameters().Any(own => own.Name == parameter.Name.TrimStart('@'))));
        object?[] arguments = [.. method.GetParameters().Select(parameter => Argument(operation, parameter, call))];
        object? result;
        try
        {
            result = method.Invoke(target, arguments);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is not null)
        {
            throw new CallFailedException(exception.InnerException);
        }

        try
        {
            return await Value(operation.Response.Kind, result!);
        }
        catch (Exception exception) when (exception is not CallFailedException)
        {
            throw new CallFailedException(exception is TargetInvocationException { InnerException: { } inner } ? inner : exception);
        }
    }

    private object? Argument(OperationModel operation, ParameterInfo parameter, WireCall call)
    {
        string name = parameter.Name!;
        if (operation.Parameters.FirstOrDefault(one => one.Name.TrimStart('@') == name) is { } model)
        {
            RawParameter? raw = Raw(call, model);
            return raw is not null && call.Values.TryGetValue(raw, out JsonNode? value) ? ClrValue.From(value, parameter.ParameterType) : parameter.HasDefaultValue ? parameter.DefaultValue : null;
        }

        if (operation.Body is { } body && body.ParameterName.TrimStart('@') == name)
            return call.BodyType is null ? null : body.Kind is BodyKind.Form or BodyKind.Multipart ? Form(body, call.Body as JsonObject ?? []) : ClrValue.From(call.Body, parameter.ParameterType);
        if (operation.QueryName is { } query && name == "query") return Query(query, call);
        return parameter.HasDefaultValue && parameter.DefaultValue is { } given ? given : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : null;
    }

    private static RawParameter? Raw(WireCall call, ParameterModel model) =>
        call.Operation.Parameters.FirstOrDefault(one => one.Name == model.WireName && one.In.Equals(model.Location.ToString(), StringComparison.OrdinalIgnoreCase));

    private object? Query(string name, WireCall call)
    {
        object query = Activator.CreateInstance(client.TypeOf(name))!;
        foreach (ParameterModel parameter in client.Model.Units.OfType<QueryUnit>().Single(unit => unit.Name == name).Parameters)
            if (Raw(call, parameter) is { } raw && call.Values.TryGetValue(raw, out JsonNode? value) && query.GetType().GetProperty(parameter.Name) is { } property)
                property.SetValue(query, ClrValue.From(value, property.PropertyType));
        return query;
    }

    private object Form(BodyModel body, JsonObject values)
    {
        string name = ((NamedType)body.Type).Name;
        object form = Activator.CreateInstance(client.TypeOf(name))!;
        foreach (FormFieldModel field in client.Model.Units.OfType<FormUnit>().Single(unit => unit.Name == name).Fields)
            if (values.TryGetPropertyValue(field.WireName, out JsonNode? value) && form.GetType().GetProperty(field.Name) is { } property)
                property.SetValue(form, ClrValue.From(value, property.PropertyType));
        return form;
    }

    private static async Task<JsonNode?> Value(ResponseKind kind, object result)
    {
        switch (kind)
        {
            case ResponseKind.Pageable:
                object pages = result.GetType().GetMethod("AsPages")!.Invoke(result, [null, CancellationToken.None])!;
                object? page = await First(pages);
                return page is null ? new JsonArray() : ClrValue.ToJson(page.GetType().GetProperty("Items")!.GetValue(page));
            case ResponseKind.Page:
                await (Task)result;
                object written = result.GetType().GetProperty("Result")!.GetValue(result)!;
                return ClrValue.ToJson(written.GetType().GetProperty("Items")!.GetValue(written));
            case ResponseKind.EventStream or ResponseKind.JsonLines:
                return ClrValue.ToJson(await First(result));
            case ResponseKind.None:
                await (Task)result;
                return null;
            default:
                await (Task)result;
                object? value = result.GetType().GetProperty("Result")!.GetValue(result);
                if (value is not ApiStream stream) return ClrValue.ToJson(value);
                using (stream)
                using (var reader = new StreamReader(stream.Content, Encoding.UTF8))
                    return await reader.ReadToEndAsync();
        }
    }

    private static async Task<object?> First(object sequence)
    {
        Type item = sequence.GetType().GetInterfaces().Single(static one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)).GetGenericArguments()[0];
        return await (Task<object?>)typeof(WireInvocation).GetMethod(nameof(FirstOf), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(item).Invoke(null, [sequence])!;
    }

    private static async Task<object?> FirstOf<T>(IAsyncEnumerable<T> sequence)
    {
        await foreach (T one in sequence) return one;
        return null;
    }
}

/// <summary>The client itself threw.</summary>
internal sealed class CallFailedException(Exception inner) : Exception(inner.Message, inner);
