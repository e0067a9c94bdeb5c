using OfficeGest.Generator.Model;
using OfficeGest.Specification.Scalars;
using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Emit;

/// <summary>Emits the descriptor and the method of an operation.</summary>
internal static class OperationEmitter
{
    private const int LongestExpression = 160;
    private const int LongestOnlyErrors = 100;

    /// <param name="writer">The file.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="errors">The index of its errors among those of the client; -1 for none.</param>
    public static void Descriptor(SourceWriter writer, OperationModel operation, int errors)
    {
        string values = string.Join(", ", Values(operation, errors));
        writer.Lines($"private static readonly {Names.Operation} {operation.FieldName} = new({CSharp.Literal(operation.OperationId)}, {CSharp.Literal(operation.HttpMethod)}, {CSharp.Literal(operation.Route)}){(values.Length == 0 ? ";" : string.Empty)}");
        if (values.Length == 0) return;

        using (writer.Indent()) writer.Lines($"{{ {values} }};");
    }

    /// <summary>Emits the types of error bodies. Most operations of a client have the same ones, so there is one array for each set.</summary>
    public static void Errors(SourceWriter writer, IEnumerable<EquatableArray<ErrorModel>> all, ConsumerCapabilities target)
    {
        string[] arrays = [.. all.Select(errors => $"new[] {{ {string.Join(", ", errors.Select(error => Error(error, target)))} }}")];
        if (arrays.Length == 0) return;

        string field = $"private static readonly {Names.Protocol}ApiError[][] _errors =";
        if (arrays is [{ Length: <= LongestOnlyErrors } only])
        {
            writer.Lines($"{field} {{ {only} }};");
            return;
        }

        using (writer.Block(field, "};"))
            foreach (string array in arrays) writer.Lines(array + ",");
    }

    private static string Error(ErrorModel error, ConsumerCapabilities target) =>
        $"{Names.Protocol}ApiError.Of<{TypeNames.Of(error.Type, target)}>({CSharp.Literal(error.Status)}, {JsonExpressions.Reader(error.Type, nullable: false, target)})";

    private static IEnumerable<string> Values(OperationModel operation, int errors)
    {
        ResponseModel response = operation.Response;
        if (response.Envelope is { } envelope) yield return $"Envelope = {CSharp.Literal(envelope)}";
        if (response.Meta is { } meta) yield return $"Meta = {CSharp.Literal(meta)}";
        if (response.Beside.Count > 0) yield return $"Beside = new[] {{ {string.Join(", ", response.Beside.Select(CSharp.Literal))} }}";
        // The runtime accepts JSON by default.
        if (response.MediaType is { } accept and not MediaTypes.Json) yield return $"Accept = {CSharp.Literal(accept)}";
        if (operation.Module is { } module) yield return $"Module = {CSharp.Literal(module)}";
        if (operation.Statuses is { } statuses) yield return $"Statuses = {CSharp.Literal(statuses)}";
        if (operation.Anonymous) yield return "Anonymous = true";
        if (operation.Deprecated) yield return "Deprecated = true";
        if (errors >= 0) yield return $"Errors = _errors[{CSharp.Literal(errors)}]";
        if (response.Paging is { } paging) yield return $"Paging = new {Names.Protocol}ApiPaging {{ {string.Join(", ", Paging(paging))} }}";
    }

    public static void Method(SourceWriter writer, OperationModel operation, ConsumerCapabilities target)
    {
        Documentation(writer, operation);
        if (operation.Deprecated) writer.Lines(FileEmitter.Obsolete("operation", operation.OperationId));
        if (operation.Experimental) FileEmitter.Experimental(writer, target);

        MethodShape method = operation.Shape!;
        string declaration = $"public virtual {MethodText.Returns(method.Returns, target)} {operation.MethodName}({MethodText.Parameters(method, target)})";
        List<string> checks = [.. NeverNull(method)];
        string? request = RequestExpression(operation, target);
        if (request is not null && checks.Count == 0)
        {
            writer.Lines(declaration + " =>");
            using (writer.Indent()) writer.Lines(IsLazy(operation.Response) ? $"{Lazy(operation, $"() => {request}", target)};" : $"{Eager(operation, request, target)};");
        }
        else
        {
            using (writer.Block(declaration))
            {
                foreach (string name in checks) writer.Lines($"if ({name} is null) throw new {Names.System}ArgumentNullException(nameof({name}));");
                Body(writer, operation, request, target);
            }
        }

        if (operation.Filters.Count > 0 && operation.QueryName is not null)
        {
            writer.Line();
            Check(writer, operation, target);
        }
    }

    private static bool IsLazy(ResponseModel response) =>
        response.Kind is ResponseKind.Pageable or ResponseKind.EventStream or ResponseKind.JsonLines;

    private static IEnumerable<string> Paging(PagingModel paging)
    {
        yield return $"Style = {Names.Protocol}ApiPagingStyle.{paging.Style}";
        if (paging.PageParameter is { } page) yield return $"PageParameter = {CSharp.Literal(page)}";
        if (paging.CursorParameter is { } cursor) yield return $"CursorParameter = {CSharp.Literal(cursor)}";
        if (paging.SizeParameter is { } size) yield return $"SizeParameter = {CSharp.Literal(size)}";
        if (paging.MaximumSize is { } maximum) yield return $"MaximumSize = {CSharp.Literal(maximum)}";
        if (paging.HasMoreKey is { } more) yield return $"HasMoreKey = {CSharp.Literal(more)}";
        if (paging.NextKey is { } next) yield return $"NextKey = {CSharp.Literal(next)}";
        if (paging.OffsetParameter is { } offset) yield return $"OffsetParameter = {CSharp.Literal(offset)}";
        if (paging.RowKey is { } row) yield return $"RowKey = {CSharp.Literal(row)}";
        if (paging.HasMoreAt is { } moreAt) yield return $"HasMoreAt = {CSharp.Literal(moreAt)}";
        if (paging.NextAt is { } nextAt) yield return $"NextAt = {CSharp.Literal(nextAt)}";
        if (paging.TotalAt is { } totalAt) yield return $"TotalAt = {CSharp.Literal(totalAt)}";
        if (paging.FromZero) yield return "FromZero = true";
        if (paging.AlwaysAsked) yield return "AlwaysAsked = true";
    }

    private static void Documentation(SourceWriter writer, OperationModel operation)
    {
        string endpoint = $"{operation.HttpMethod} {operation.Route}";
        bool isDescribed = operation.Documentation.Summary.Trim().Length > 0;
        XmlDoc.Element(writer, "summary", isDescribed ? operation.Documentation.Summary : $"Sends {endpoint}.");
        XmlDoc.Remarks(writer, operation.Documentation, isDescribed ? endpoint : string.Empty);
        foreach (ParameterModel parameter in operation.Parameters.Where(static parameter => parameter.Constant is null))
        {
            string summary = parameter.Documentation.Summary.Trim().Length > 0 ? parameter.Documentation.Summary : $"The parameter {parameter.WireName}.";
            XmlDoc.Parameter(writer, parameter.Name, string.Join(" ", parameter.Documentation.Remarks.Prepend(summary)));
        }

        if (operation.Body is { } body)
            XmlDoc.Parameter(writer, body.ParameterName, body.Documentation.Summary.Trim().Length > 0 ? body.Documentation.Summary : "The request body.");
        if (operation.QueryName is not null) XmlDoc.Parameter(writer, "query", "Optional query parameters.");
        XmlDoc.Parameter(writer, "callOptions", "Options for this call.");
        XmlDoc.Parameter(writer, "cancellationToken", "A token to cancel the operation.");
        if (operation.Response.Description.Trim().Length > 0 && operation.Response.Kind != ResponseKind.None)
            XmlDoc.Element(writer, "returns", operation.Response.Description);
        writer.Lines($"/// <exception cref=\"{Names.Runtime}OfficeGestException\">The server rejected the request, failed or could not be reached; the subclasses distinguish these cases.</exception>");
    }

    private static IEnumerable<string> NeverNull(MethodShape method) =>
        from argument in method.Arguments
        where argument is { Nullable: false, Type: not null } && !TypeNames.IsValueType(argument.Type)
        select argument.Name;

    private static void Body(SourceWriter writer, OperationModel operation, string? request, ConsumerCapabilities target)
    {
        if (!IsLazy(operation.Response))
        {
            if (request is null) Request(writer, operation, target);
            writer.Lines($"return {Eager(operation, request ?? "request", target)};");
        }
        else if (request is not null)
        {
            writer.Lines($"return {Lazy(operation, $"() => {request}", target)};");
        }
        else
        {
            using (writer.Block($"{Names.Request} Request()"))
            {
                Request(writer, operation, target);
                writer.Lines("return request;");
            }

            writer.Lines($"return {Lazy(operation, "Request", target)};");
        }
    }

    private static string Lazy(OperationModel operation, string request, ConsumerCapabilities target)
    {
        string reader = JsonExpressions.Reader(operation.Response.Type!, nullable: false, target);
        string send = operation.Response.Kind switch
        {
            ResponseKind.Pageable => "List",
            ResponseKind.EventStream => "StreamEvents",
            _ => "StreamLines",
        };
        string check = operation.Response.Kind == ResponseKind.Pageable ? RowCheck(operation) + ", " : string.Empty;
        return $"_transport.{send}({request}, {reader}, {check}cancellationToken)";
    }

    private static string Eager(OperationModel operation, string request, ConsumerCapabilities target)
    {
        ResponseModel response = operation.Response;
        string call = response.Kind switch
        {
            ResponseKind.Page => $"SendForPageAsync({request}, {JsonExpressions.Reader(response.Type!, nullable: false, target)}, {RowCheck(operation)}, cancellationToken)",
            ResponseKind.None => $"SendAsync({request}, cancellationToken)",
            ResponseKind.Text => $"SendForTextAsync({request}, cancellationToken)",
            ResponseKind.Binary => $"SendForStreamAsync({request}, cancellationToken)",
            _ when response.Nullable => $"SendOrDefaultAsync<{TypeNames.Of(response.Type!, TypeNames.IsValueType(response.Type!), target)}>({request}, {JsonExpressions.Reader(response.Type!, TypeNames.IsValueType(response.Type!), target)}, cancellationToken)",
            _ => $"SendAsync<{TypeNames.Of(response.Type!, target)}>({request}, {JsonExpressions.Reader(response.Type!, nullable: false, target)}, cancellationToken)",
        };
        return $"_transport.{call}";
    }

    /// <summary>Returns the request as one expression; null if it would be too long or depends on a condition.</summary>
    private static string? RequestExpression(OperationModel operation, ConsumerCapabilities target)
    {
        if (operation.Body is { } body && IsOptional(body)) return null;

        string request = New(operation) + string.Concat(operation.Parameters.Select(parameter => ParameterExpressions.Set(parameter, parameter.Name, target)));
        if (operation.QueryName is { } query) request = $"{Names.Own}{query}.ApplyTo({request}, query)";
        if (operation.Body is { } sent) request += SetBody(sent, target);
        return request.Length <= LongestExpression ? request : null;
    }

    private static void Request(SourceWriter writer, OperationModel operation, ConsumerCapabilities target)
    {
        writer.Lines($"var request = {New(operation)};");
        foreach (ParameterModel parameter in operation.Parameters)
            writer.Lines($"request{ParameterExpressions.Set(parameter, parameter.Name, target)};");
        if (operation.QueryName is { } query) writer.Lines($"{Names.Own}{query}.ApplyTo(request, query);");
        if (operation.Body is not { } body) return;

        writer.Lines(IsOptional(body) ? $"if ({body.ParameterName} is not null) request{SetBody(body, target)};" : $"request{SetBody(body, target)};");
        if (body is { Nullable: true, Required: true, Kind: BodyKind.Json })
            writer.Lines($"else request.SetText(\"null\", {CSharp.Literal(body.MediaType)});");
    }

    private static string New(OperationModel operation) => $"new {Names.Request}({operation.FieldName}, callOptions)";

    private static bool IsOptional(BodyModel body) => !body.Required || body.Nullable;

    private static string SetBody(BodyModel body, ConsumerCapabilities target)
    {
        string mediaType = CSharp.Literal(body.MediaType);
        string value = IsOptional(body) && TypeNames.IsValueType(body.Type) ? $"{body.ParameterName}.GetValueOrDefault()" : body.ParameterName;
        return body.Kind switch
        {
            BodyKind.Json => $".SetJson({value}, {JsonExpressions.Writer(body.Type, nullable: false, target)}, {mediaType})",
            BodyKind.Form => $".SetForm({value}.ToForm())",
            BodyKind.Multipart => $".SetMultipart({value}.ToForm())",
            BodyKind.Text => $".SetText({value}, {mediaType})",
            _ => $".SetBinary({value}, {mediaType})",
        };
    }

    private static string RowCheck(OperationModel operation) =>
        operation.Filters.Count > 0 && operation.QueryName is not null ? $"query is null ? null : row => {operation.CheckName}(query, row)" : "null";

    private static void Check(SourceWriter writer, OperationModel operation, ConsumerCapabilities target)
    {
        string row = TypeNames.Of(operation.Response.Type!, target);
        using (writer.Block($"private static string? {operation.CheckName}({operation.QueryName} query, {row} row)"))
        {
            foreach (FilterModel filter in operation.Filters)
                writer.Lines($"if (query.{filter.QueryProperty} is {{ }} {filter.Local} && {Names.Protocol}FilterMatch.{JsonExpressions.ValueOrReference(Compared(filter), target)}({Sent(filter)}, {Row(filter)})) return {CSharp.Literal(filter.WireName)};");
            writer.Lines("return null;");
        }
    }

    // Enumeration values are compared as strings.
    private static ScalarType Compared(FilterModel filter) => filter.Type as ScalarType ?? new ScalarType(ScalarKind.String);

    private static string Sent(FilterModel filter) => filter.Type is NamedType { Kind: NamedKind.Enum } ? filter.Local + ".ToString()" : filter.Local;

    private static string Row(FilterModel filter)
    {
        string property = "row." + filter.RowProperty;
        return filter.Type is NamedType { Kind: NamedKind.Enum } ? property + (filter.RowNullable ? "?" : string.Empty) + ".ToString()" : property;
    }
}
