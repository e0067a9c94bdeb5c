using OfficeGest.Generator.Model;
using OfficeGest.Specification.Scalars;
using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Emit;

/// <summary>One operation: its descriptor and its method.</summary>
internal static class OperationEmitter
{
    public static void Descriptor(SourceWriter writer, OperationModel operation, ConsumerCapabilities target)
    {
        writer.Lines($"private static readonly {Names.Operation} {operation.FieldName} = new {Names.Operation}(");
        using (writer.Indent())
            writer.Lines($"{CSharp.Literal(operation.OperationId)}, {CSharp.Literal(operation.HttpMethod)}, {CSharp.Literal(operation.Route)})");
        using (writer.Block(string.Empty, "};"))
        {
            ResponseModel response = operation.Response;
            if (response.Envelope is { } envelope) writer.Lines($"Envelope = {CSharp.Literal(envelope)},");
            if (response.Meta is { } meta) writer.Lines($"Meta = {CSharp.Literal(meta)},");
            if (response.MediaType is { } accept) writer.Lines($"Accept = {CSharp.Literal(accept)},");
            if (operation.Module is { } module) writer.Lines($"Module = {CSharp.Literal(module)},");
            if (operation.Statuses is { } statuses) writer.Lines($"Statuses = {CSharp.Literal(statuses)},");
            if (operation.Anonymous) writer.Lines("Anonymous = true,");
            if (operation.Deprecated) writer.Lines("Deprecated = true,");
            if (response.Paging is { } paging) Paging(writer, paging);
            if (operation.Errors.Count > 0) Errors(writer, operation.Errors, target);
        }

        writer.Line();
    }

    public static void Method(SourceWriter writer, OperationModel operation, ConsumerCapabilities target)
    {
        Documentation(writer, operation);
        if (operation.Deprecated) writer.Lines(FileEmitter.Obsolete("operation", operation.OperationId));
        if (operation.Experimental) FileEmitter.Experimental(writer, target);

        MethodShape method = operation.Shape!;
        using (writer.Block($"public virtual {MethodText.Returns(method.Returns, target)} {operation.MethodName}({MethodText.Parameters(method, target)})"))
        {
            foreach (string name in NeverNull(method))
                writer.Lines($"if ({name} is null) throw new global::System.ArgumentNullException(nameof({name}));");
            if (IsLazy(operation.Response)) Lazy(writer, operation, target);
            else Eager(writer, operation, target);
        }

        if (operation.Filters.Count > 0 && operation.QueryName is not null)
        {
            writer.Line();
            Check(writer, operation, target);
        }
    }

    private static bool IsLazy(ResponseModel response) =>
        response.Kind is ResponseKind.Pageable or ResponseKind.EventStream or ResponseKind.JsonLines;

    private static void Paging(SourceWriter writer, PagingModel paging)
    {
        using (writer.Block($"Paging = new {Names.Protocol}.ApiPaging", "},"))
        {
            writer.Lines($"Style = {Names.Protocol}.ApiPagingStyle.{paging.Style},");
            if (paging.PageParameter is { } page) writer.Lines($"PageParameter = {CSharp.Literal(page)},");
            if (paging.CursorParameter is { } cursor) writer.Lines($"CursorParameter = {CSharp.Literal(cursor)},");
            if (paging.SizeParameter is { } size) writer.Lines($"SizeParameter = {CSharp.Literal(size)},");
            if (paging.MaximumSize is { } maximum) writer.Lines($"MaximumSize = {CSharp.Literal(maximum)},");
            if (paging.HasMoreKey is { } more) writer.Lines($"HasMoreKey = {CSharp.Literal(more)},");
            if (paging.NextKey is { } next) writer.Lines($"NextKey = {CSharp.Literal(next)},");
        }
    }

    private static void Errors(SourceWriter writer, EquatableArray<ErrorModel> errors, ConsumerCapabilities target)
    {
        using (writer.Block($"Errors = new {Names.Protocol}.ApiError[]", "},"))
        {
            foreach (ErrorModel error in errors)
                writer.Lines($"{Names.Protocol}.ApiError.Of<{TypeNames.Of(error.Type, target)}>({CSharp.Literal(error.Status)}, {JsonExpressions.Reader(error.Type, nullable: false, target)}),");
        }
    }

    private static void Documentation(SourceWriter writer, OperationModel operation)
    {
        XmlDoc.Element(
            writer, "summary", operation.Documentation.Summary.Trim().Length > 0 ? operation.Documentation.Summary : $"{operation.HttpMethod} {operation.Route}");
        XmlDoc.Remarks(writer, operation.Documentation);
        foreach (ParameterModel parameter in operation.Parameters)
        {
            string remarks = string.Join("\n", parameter.Documentation.Remarks);
            string summary = parameter.Documentation.Summary.Trim().Length > 0 ? parameter.Documentation.Summary : $"The parameter {parameter.WireName}.";
            XmlDoc.Parameter(writer, parameter.Name, remarks.Length == 0 ? summary : summary + "\n" + remarks);
        }

        if (operation.Body is { } body)
            XmlDoc.Parameter(writer, body.ParameterName, body.Documentation.Summary.Trim().Length > 0 ? body.Documentation.Summary : "What is sent.");
        if (operation.QueryName is not null) XmlDoc.Parameter(writer, "query", "The optional parameters.");
        XmlDoc.Parameter(writer, "callOptions", "What is different for this call.");
        XmlDoc.Parameter(writer, "cancellationToken", "A token to cancel the operation.");
        if (operation.Response.Description.Trim().Length > 0 && operation.Response.Kind != ResponseKind.None)
            XmlDoc.Element(writer, "returns", operation.Response.Description);
        writer.Lines($"/// <exception cref=\"{Names.Runtime}.OfficeGestException\">The server refused, failed or could not be reached; its subclasses say which.</exception>");
    }

    private static IEnumerable<string> NeverNull(MethodShape method) =>
        from argument in method.Arguments
        where argument is { Nullable: false, Type: not null } && !TypeNames.IsValueType(argument.Type)
        select argument.Name;

    private static void Lazy(SourceWriter writer, OperationModel operation, ConsumerCapabilities target)
    {
        string reader = JsonExpressions.Reader(operation.Response.Type!, nullable: false, target);
        string send = operation.Response.Kind switch
        {
            ResponseKind.Pageable => "List",
            ResponseKind.EventStream => "StreamEvents",
            _ => "StreamLines",
        };
        string check = operation.Response.Kind == ResponseKind.Pageable ? RowCheck(operation) + ", " : string.Empty;
        using (writer.Block($"return _transport.{send}(() =>", end: $"}}, {reader}, {check}cancellationToken);"))
        {
            Request(writer, operation, target);
            writer.Lines("return request;");
        }
    }

    private static void Eager(SourceWriter writer, OperationModel operation, ConsumerCapabilities target)
    {
        Request(writer, operation, target);
        ResponseModel response = operation.Response;
        string call = response.Kind switch
        {
            ResponseKind.Page => $"SendForPageAsync(request, {JsonExpressions.Reader(response.Type!, nullable: false, target)}, {RowCheck(operation)}, cancellationToken)",
            ResponseKind.None => "SendAsync(request, cancellationToken)",
            ResponseKind.Text => "SendForTextAsync(request, cancellationToken)",
            ResponseKind.Binary => "SendForStreamAsync(request, cancellationToken)",
            _ when response.Nullable => $"SendOrDefaultAsync<{TypeNames.Of(response.Type!, TypeNames.IsValueType(response.Type!), target)}>(request, {JsonExpressions.Reader(response.Type!, TypeNames.IsValueType(response.Type!), target)}, cancellationToken)",
            _ => $"SendAsync<{TypeNames.Of(response.Type!, target)}>(request, {JsonExpressions.Reader(response.Type!, nullable: false, target)}, cancellationToken)",
        };
        writer.Lines($"return _transport.{call};");
    }

    private static void Request(SourceWriter writer, OperationModel operation, ConsumerCapabilities target)
    {
        writer.Lines($"var request = new {Names.Request}({operation.FieldName}, callOptions);");
        foreach (ParameterModel parameter in operation.Parameters)
            writer.Lines(ParameterExpressions.Set(parameter, parameter.Name, target));
        if (operation.QueryName is not null) writer.Lines("query?.ApplyTo(request);");
        if (operation.Body is { } body) Body(writer, body, target);
    }

    private static void Body(SourceWriter writer, BodyModel body, ConsumerCapabilities target)
    {
        string mediaType = CSharp.Literal(body.MediaType);
        bool optional = !body.Required || body.Nullable;
        string value = optional && TypeNames.IsValueType(body.Type) ? $"{body.ParameterName}.GetValueOrDefault()" : body.ParameterName;
        string set = body.Kind switch
        {
            BodyKind.Json => $"request.SetJson({value}, {JsonExpressions.Writer(body.Type, nullable: false, target)}, {mediaType});",
            BodyKind.Form => $"request.SetForm({value}.ToForm());",
            BodyKind.Multipart => $"request.SetMultipart({value}.ToForm());",
            BodyKind.Text => $"request.SetText({value}, {mediaType});",
            _ => $"request.SetBinary({value}, {mediaType});",
        };
        writer.Lines(optional ? $"if ({body.ParameterName} is not null) {set}" : set);
        if (body is { Nullable: true, Required: true, Kind: BodyKind.Json })
            writer.Lines($"else request.SetText(\"null\", {mediaType});");
    }

    private static string RowCheck(OperationModel operation) =>
        operation.Filters.Count > 0 && operation.QueryName is not null ? $"query is null ? null : row => {operation.CheckName}(query, row)" : "null";

    private static void Check(SourceWriter writer, OperationModel operation, ConsumerCapabilities target)
    {
        string row = TypeNames.Of(operation.Response.Type!, target);
        using (writer.Block($"private static string? {operation.CheckName}({target.TypePrefix}{operation.QueryName} query, {row} row)"))
        {
            foreach (FilterModel filter in operation.Filters)
                writer.Lines($"if (query.{filter.QueryProperty} is {{ }} {filter.Local} && {Names.Protocol}.FilterMatch.{JsonExpressions.ValueOrReference(Compared(filter), target)}({Sent(filter)}, {Row(filter)})) return {CSharp.Literal(filter.WireName)};");
            writer.Lines("return null;");
        }
    }

    // Values of an enumeration are compared as texts.
    private static ScalarType Compared(FilterModel filter) => filter.Type as ScalarType ?? new ScalarType(ScalarKind.String);

    private static string Sent(FilterModel filter) => filter.Type is NamedType { Kind: NamedKind.Enum } ? filter.Local + ".ToString()" : filter.Local;

    private static string Row(FilterModel filter)
    {
        string property = "row." + filter.RowProperty;
        return filter.Type is NamedType { Kind: NamedKind.Enum } ? property + (filter.RowNullable ? "?" : string.Empty) + ".ToString()" : property;
    }
}
