using OfficeGest.Generator.Model;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.Scalars;
using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Tests.Parse;

public class OperationTests
{
    private const string List = "{ '200': { description: ok, content: { application/json: { schema: { type: object, properties: { data: { type: array, items: { type: string } } } } } } } }";
    private const string One = "{ '200': { description: ok, content: { application/json: { schema: { type: object, properties: { id: { type: string } } } } } } }";

    [Theory]
    [InlineData("/auth/login", "post", "login", One, "Auth.LoginAsync")]
    [InlineData("/auth/logout", "delete", "logout", "{}", "Auth.LogoutAsync")]
    [InlineData("/entities/customers", "get", "listCustomers", List, "Entities.Customers.List")]
    [InlineData("/entities/customers", "get", "customers_list", List, "Entities.Customers.List")]
    [InlineData("/entities/customers", "get", "customers", List, "Entities.Customers.List")]
    [InlineData("/entities/customers", "post", "createCustomer", One, "Entities.Customers.CreateAsync")]
    [InlineData("/entities/customers/{customer}", "get", "getCustomer", One, "Entities.Customers.GetAsync")]
    [InlineData("/entities/customers/{customer}", "put", "", One, "Entities.Customers.ReplaceAsync")]
    [InlineData("/entities/customers/{customer}", "patch", "", One, "Entities.Customers.UpdateAsync")]
    [InlineData("/entities/customers/{customer}", "delete", "", "{}", "Entities.Customers.DeleteAsync")]
    [InlineData("/entities/customers/{customer}", "head", "", "{}", "Entities.Customers.HeadAsync")]
    [InlineData("/entities/customers/{customer}", "post", "updateCustomer", One, "Entities.Customers.UpdateAsync")]
    [InlineData("/entities/customers/search", "get", "searchCustomers", List, "Entities.Customers.Search")]
    [InlineData("/workshop/service-orders/{order}/times", "get", "", List, "Workshop.ServiceOrders.ListTimes")]
    [InlineData("/workshop/service-orders/{order}/times/{time}", "get", "", One, "Workshop.ServiceOrders.GetTimeAsync")]
    [InlineData("/workshop/service-orders/{order}/times", "post", "", One, "Workshop.ServiceOrders.CreateTimeAsync")]
    [InlineData("/workshop/service-orders/{order}/close", "post", "closeOrder", One, "Workshop.ServiceOrders.CloseAsync")]
    [InlineData("/jobs/{job}:cancel", "post", "", One, "Jobs.CreateCancelAsync")]
    [InlineData("/{id}", "get", "", One, "GetAsync")]
    [InlineData("/", "get", "", One, "GetAsync")]
    [InlineData("/situação/2fa", "get", "", One, "Situacao.Value2fa.GetAsync")]
    public void A_method_is_where_its_path_says(string path, string method, string id, string responses, string expected) =>
        Single(path, method, id, responses).Methods.ShouldBe([expected]);

    [Fact]
    public void A_plain_array_comes_at_once()
    {
        ParsedSpec spec = Single("/tags", "get", "listTags", "{ '200': { description: ok, content: { application/json: { schema: { type: array, items: { type: string } } } } } }");
        spec.Methods.ShouldBe(["Tags.ListAsync"]);
        spec.Operation("listTags").Response.Kind.ShouldBe(ResponseKind.Json);
    }

    [Fact]
    public void Methods_that_require_different_things_may_share_a_name_and_others_say_what_they_go_by() =>
        ParsedSpec.Of31("""
              /docs: { get: { responses: { '200': { description: ok } } } }
              /docs/{type}: { parameters: [{ name: type, in: path, required: true, schema: { type: string } }], get: { responses: { '200': { description: ok } } } }
              /docs/{type}/{number}: { parameters: [{ name: type, in: path, required: true, schema: { type: string } }, { name: number, in: path, required: true, schema: { type: string } }], get: { responses: { '200': { description: ok } } } }
              /docs/by.{id}: { parameters: [{ name: id, in: path, required: true, schema: { type: string } }], get: { responses: { '200': { description: ok } } } }
            """).Methods.ShouldBe(["Docs.GetAsync", "Docs.GetAsync", "Docs.GetByTypeAsync", "Docs.GetAsync"]);

    [Fact]
    public void The_envelope_is_taken_off_and_the_pages_are_turned_by_the_pageable()
    {
        ParsedSpec spec = ParsedSpec.Of31("""
              /entities/customers:
                get:
                  operationId: listCustomers
                  parameters:
                    - { name: page, in: query, schema: { type: integer } }
                    - { name: limit, in: query, schema: { type: integer, maximum: 250 } }
                    - { name: tax_id, in: query, x-officegest-match: exact, schema: { type: string } }
                    - { name: name, in: query, x-officegest-match: contains, schema: { type: string } }
                    - { name: num, in: query, x-officegest-match: exact, x-officegest-field: id, schema: { type: integer } }
                    - { name: kind, in: query, x-officegest-match: exact, schema: { type: integer } }
                  responses:
                    '200':
                      description: The rows.
                      content:
                        application/json:
                          schema:
                            allOf:
                              - { type: object, properties: { meta: { type: object, properties: { has_more: { type: boolean } } } } }
                              - { type: object, properties: { data: { type: array, items: { $ref: '#/components/schemas/Customer' } } } }
                    '204': { description: None. }
            """, "    Customer: { type: object, required: [id], properties: { id: { type: integer }, tax_id: { type: string }, kind: { type: string } } }");
        OperationModel operation = spec.Operation("listCustomers");
        operation.Response.ShouldBe(new ResponseModel
        {
            Kind = ResponseKind.Pageable,
            Type = new NamedType("Customer", NamedKind.Object),
            Envelope = "data",
            Meta = "meta",
            MediaType = "application/json",
            Description = "The rows.",
            Paging = new PagingModel { Style = PagingForm.Page, PageParameter = "page", SizeParameter = "limit", MaximumSize = 250, HasMoreKey = "has_more" },
        });
        operation.QueryName.ShouldBe("CustomerListQuery");
        spec.Unit<QueryUnit>("CustomerListQuery").Parameters.Select(static one => one.Name).ShouldBe(["PageSize", "TaxId", "Name", "Num", "Kind"]);
        operation.Filters.Select(static one => (one.WireName, one.RowProperty, one.RowNullable)).ShouldBe([("tax_id", "TaxId", true), ("num", "Id", false)]);
    }

    [Fact]
    public void A_cursor_is_followed()
    {
        ParsedSpec spec = ParsedSpec.Of31("""
              /orders:
                get:
                  operationId: listOrders
                  parameters: [{ name: cursor, in: query, schema: { type: string } }, { name: limit, in: query, schema: { type: integer } }]
                  responses: { '200': { description: ok, content: { application/json: { schema: { type: object, properties: { data: { type: array, items: {} }, meta: { type: object, properties: { next: { type: string } } } } } } } } }
            """);
        spec.Operation("listOrders").Response.Paging.ShouldBe(new PagingModel { Style = PagingForm.Cursor, CursorParameter = "cursor", SizeParameter = "limit", NextKey = "next" });
    }

    [Theory]
    [InlineData("x-officegest-envelope: false", "Json", null)]
    [InlineData("x-officegest-paging: { style: single }", "Pageable", "data")]
    public void A_mark_overrules_what_the_shape_says(string mark, string kind, string? envelope)
    {
        ResponseModel response = ParsedSpec.Of31($$"""
              /a: { get: { operationId: a, {{mark}}, responses: {{List}} } }
            """).Operation("a").Response;
        (response.Kind.ToString(), response.Envelope).ShouldBe((kind, envelope));
    }

    [Fact]
    public void Required_parameters_come_first_and_the_path_before_all()
    {
        OperationModel operation = ParsedSpec.Of31("""
              /a/{b}/{c}:
                parameters: [{ name: c, in: path, required: true, schema: { type: integer } }]
                get:
                  operationId: a
                  parameters:
                    - { name: start, in: query, required: true, schema: { type: string, format: date } }
                    - { name: X-Key, in: header, required: true, schema: { type: string } }
                    - { name: class, in: query, required: true, schema: { type: string } }
                    - { name: Authorization, in: header, required: true, schema: { type: string } }
                    - { name: b, in: path, required: true, schema: { type: string } }
                  responses: {}
            """).Operation("a");
        operation.Parameters.Select(static one => one.Name).ShouldBe(["b", "c", "start", "xKey", "@class"]);
        operation.QueryName.ShouldBeNull();
    }

    [Theory]
    [InlineData("style: form, explode: true", "Form", true)]
    [InlineData("style: form, explode: false", "Form", false)]
    [InlineData("style: spaceDelimited, explode: false", "SpaceDelimited", false)]
    [InlineData("style: pipeDelimited, explode: false", "PipeDelimited", false)]
    [InlineData("allowReserved: true", "Form", true)]
    public void A_parameter_is_written_in_its_style(string style, string expected, bool explode)
    {
        ParameterModel parameter = ParsedSpec.Of31($$"""
              /a: { get: { operationId: a, parameters: [{ name: p, in: query, required: true, {{style}}, schema: { type: array, items: { type: string } } }], responses: {} } }
            """).Operation("a").Parameters.Single();
        (parameter.Style.ToString(), parameter.Explode).ShouldBe((expected, explode));
    }

    [Fact]
    public void An_operation_may_replace_a_parameter_of_its_path() =>
        ParsedSpec.Of31("""
              /a:
                parameters: [{ name: p, in: query, required: true, schema: { type: string } }]
                get: { operationId: a, parameters: [{ name: p, in: query, required: true, schema: { type: integer } }], responses: {} }
            """).Operation("a").Parameters.Single().Type.ShouldBe(new ScalarType(ScalarKind.Int64));

    [Theory]
    [InlineData("application/json-patch+json: { schema: { type: array, items: {} } }, application/merge-patch+json: { schema: { type: object } }", "UpdateAsync UpdateAsMergePatchAsync")]
    [InlineData("application/json: { schema: { $ref: '#/components/schemas/A' } }, multipart/form-data: { schema: { $ref: '#/components/schemas/B' } }", "UpdateAsync UpdateAsMultipartAsync")]
    [InlineData("application/json: { schema: { type: array, items: {} } }, text/json: { schema: { type: array, items: {} } }, application/*+json: { schema: { type: array, items: {} } }", "UpdateAsync")]
    [InlineData("application/json: { schema: { $ref: '#/components/schemas/A' } }, application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/A' } }", "UpdateAsync")]
    public void Each_content_type_with_a_meaning_of_its_own_has_a_method(string content, string methods)
    {
        ParsedSpec spec = ParsedSpec.Of31($$"""
              /a: { patch: { requestBody: { required: true, content: { {{content}} } }, responses: {} } }
            """, """
                A: { type: object, properties: { a: { type: string } } }
                B: { type: object, properties: { b: { type: string } } }
            """);
        string.Join(" ", spec.Model.Units.OfType<ClientUnit>().SelectMany(static unit => unit.Operations).Select(static one => one.MethodName)).ShouldBe(methods);
    }

    [Theory]
    [InlineData("application/json: { schema: { $ref: '#/components/schemas/A' } }", "Json", "A")]
    [InlineData("text/plain: {}, application/json: { schema: { $ref: '#/components/schemas/A' } }", "Json", "A")]
    [InlineData("application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/A' } }", "Form", "AForm")]
    [InlineData("multipart/form-data: { schema: { $ref: '#/components/schemas/A' } }", "Multipart", "AForm")]
    [InlineData("text/plain: { schema: { type: string } }", "Text", "String")]
    [InlineData("application/octet-stream: { schema: { type: string, format: binary } }", "Binary", "Binary")]
    [InlineData("application/octet-stream: {}", "Binary", "Binary")]
    [InlineData("application/pdf: {}", "Binary", "Binary")]
    public void A_body_is_sent_in_the_best_of_its_media_types(string content, string kind, string type)
    {
        BodyModel body = ParsedSpec.Of31($$"""
              /a: { post: { operationId: a, requestBody: { required: true, content: { {{content}} } }, responses: {} } }
            """, "    A: { type: object, properties: { file: { type: string, format: binary }, tags: { type: array, items: { type: string } } } }")
            .Operation("a").Body.ShouldNotBeNull();
        (body.Kind.ToString(), body.Type switch { NamedType named => named.Name, ScalarType scalar => scalar.Kind.ToString(), _ => "" }).ShouldBe((kind, type));
    }

    [Theory]
    [InlineData("text/plain: { schema: { type: string } }", "Text")]
    [InlineData("text/csv: {}", "Text")]
    [InlineData("application/pdf: { schema: { type: string, format: binary } }", "Binary")]
    [InlineData("image/png: {}", "Binary")]
    [InlineData("text/event-stream: { schema: { type: object } }", "EventStream")]
    [InlineData("application/jsonl: { itemSchema: { type: object } }", "JsonLines")]
    [InlineData("application/problem+json: { schema: { type: object } }", "Json")]
    [InlineData("application/xml: {}, application/json: {}", "Json")]
    public void A_response_is_read_in_the_best_of_its_media_types(string content, string kind) =>
        ParsedSpec.Of(Text32($"  /a: {{ get: {{ operationId: a, responses: {{ '200': {{ description: ok, content: {{ {content} }} }} }} }} }}"))
            .Operation("a").Response.Kind.ToString().ShouldBe(kind);

    [Theory]
    [InlineData("'200': { description: ok }", "None", false)]
    [InlineData("'204': { description: ok }", "None", false)]
    [InlineData("default: { description: ok, content: { application/json: {} } }", "Json", false)]
    [InlineData("'201': { description: ok, content: { application/json: { schema: { type: object } } } }, default: { description: bad }", "Json", false)]
    [InlineData("'200': { description: ok, content: { application/json: { schema: { type: object } } } }, '204': { description: none }", "Json", true)]
    [InlineData("'200': { description: ok, content: { application/json: { schema: { type: [object, 'null'] } } } }", "Json", true)]
    [InlineData("2XX: { description: ok, content: { application/json: { schema: { type: object } } } }", "Json", false)]
    [InlineData("'404': { description: bad, content: { application/json: { schema: { type: object } } } }", "None", false)]
    public void The_first_success_with_content_counts(string responses, string kind, bool nullable)
    {
        ResponseModel response = ParsedSpec.Of31($"  /a: {{ get: {{ operationId: a, responses: {{ {responses} }} }} }}").Operation("a").Response;
        (response.Kind.ToString(), response.Nullable).ShouldBe((kind, nullable));
    }

    [Fact]
    public void What_a_request_can_contain_is_marked_as_written()
    {
        ParsedSpec spec = ParsedSpec.Of31("""
              /a: { post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/In' } } } }, responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Out' } } } } } } }
            """, """
                In: { type: object, properties: { lines: { type: array, items: { $ref: '#/components/schemas/Line' } } } }
                Line: { type: object, properties: { a: { type: string } } }
                Out: { type: object, properties: { a: { type: string } } }
            """);
        (spec.Object("In").IsWritten, spec.Object("Line").IsWritten, spec.Object("Out").IsWritten).ShouldBe((true, true, false));
    }

    [Theory]
    [InlineData("  security: [{ bearer: [] }]\n", "", false)]
    [InlineData("", "security: [], ", true)]
    [InlineData("", "", false)]
    public void An_operation_without_security_is_anonymous(string all, string own, bool anonymous) =>
        ParsedSpec.Of($$"""
            openapi: 3.1.0
            info: { title: t, version: '1' }
            {{all.Trim()}}
            paths: { /a: { get: { operationId: a, {{own}}responses: {} } } }
            """).Operation("a").Anonymous.ShouldBe(anonymous);

    [Fact]
    public void Swagger_2_is_understood_as_well()
    {
        ParsedSpec spec = ParsedSpec.Of("""
            swagger: '2.0'
            info: { title: t, version: '1' }
            consumes: [application/json]
            produces: [application/json]
            paths:
              /orders/{id}:
                parameters: [{ name: id, in: path, required: true, type: integer, format: int64 }]
                put:
                  operationId: replaceOrder
                  parameters:
                    - { name: body, in: body, required: true, schema: { $ref: '#/definitions/Order' } }
                    - { name: tags, in: query, type: array, items: { type: string }, collectionFormat: multi }
                    - { name: ids, in: query, type: array, items: { type: integer }, collectionFormat: pipes }
                  responses: { '200': { description: ok, schema: { $ref: '#/definitions/Order' } } }
              /files:
                post:
                  operationId: upload
                  consumes: [multipart/form-data]
                  parameters: [{ name: file, in: formData, type: file, required: true }, { name: note, in: formData, type: string }]
                  responses: { '204': { description: ok } }
            definitions:
              Order: { type: object, required: [id], properties: { id: { type: integer, format: int64 }, note: { type: string, x-nullable: true } } }
            """);
        spec.Codes.ShouldBeEmpty();
        OperationModel replace = spec.Operation("replaceOrder");
        replace.Body.ShouldNotBeNull().Type.ShouldBe(new NamedType("Order", NamedKind.Object));
        replace.Response.Type.ShouldBe(new NamedType("Order", NamedKind.Object));
        spec.Unit<QueryUnit>("OrderReplaceQuery").Parameters.Select(static one => (one.Style, one.Explode))
            .ShouldBe([(ParameterStyle.Form, true), (ParameterStyle.PipeDelimited, false)]);
        spec.Property("Order", "note").Nullable.ShouldBeTrue();
        spec.Operation("upload").Response.Kind.ShouldBe(ResponseKind.None);
        spec.Unit<FormUnit>("FileUploadForm").Fields.Select(static one => one.Type).ShouldBe([new ScalarType(ScalarKind.Binary), new ScalarType(ScalarKind.String)]);
    }

    [Fact]
    public void Webhooks_and_callbacks_have_models()
    {
        ParsedSpec spec = ParsedSpec.Of("""
            openapi: 3.1.0
            info: { title: t, version: '1' }
            webhooks: { order-paid: { post: { requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Paid' } } } }, responses: {} } } }
            paths:
              /a: { post: { responses: {}, callbacks: { done: { '{$request.query.url}': { post: { requestBody: { content: { application/json: { schema: { type: object, properties: { x: { type: string } } } } } }, responses: {} } } } } } }
            components: { schemas: { Paid: { type: object, properties: { a: { type: string } } } } }
            """);
        spec.Codes.ShouldBeEmpty();
        spec.Object("Paid").ShouldNotBeNull();
        spec.Object("DoneMessage").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("sales", "", "", "", "a b")]
    [InlineData("", "sales", "", "", "c")]
    [InlineData("", "", "/b/*", "", "b")]
    [InlineData("", "", "", "c", "a b")]
    [InlineData("", "", "/a, /b/*", "b", "a")]
    public void Operations_are_chosen_by_tag_path_and_id(string includeTags, string excludeTags, string includePaths, string excludeOperations, string kept)
    {
        var filter = new OperationFilter(includeTags, excludeTags, includePaths, ExcludeOperations: excludeOperations);
        ParsedSpec spec = ParsedSpec.Of("""
            openapi: 3.1.0
            info: { title: t, version: '1' }
            paths:
              /a: { get: { operationId: a, tags: [sales], responses: {} } }
              /b/x: { get: { operationId: b, tags: [sales], responses: {} } }
              /c: { get: { operationId: c, tags: [other], responses: {} } }
            """, filter);
        spec.Codes.ShouldBeEmpty();
        spec.Model.Units.OfType<ClientUnit>().SelectMany(static unit => unit.Operations).Select(static one => one.OperationId).Order(StringComparer.Ordinal)
            .ShouldBe(kept.Split(' '));
    }

    [Fact]
    public void A_filter_that_matches_nothing_is_reported() =>
        ParsedSpec.Of("openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths: { /a: { get: { responses: {} } } }\n", new OperationFilter(ExcludeTags: "sale"))
            .Codes.ShouldBe(["OG0501"]);

    [Fact]
    public void Names_can_be_chosen_in_the_spec_and_in_the_project()
    {
        ParsedSpec spec = ParsedSpec.Of("""
            openapi: 3.1.0
            info: { title: t, version: '1' }
            paths:
              /a: { get: { operationId: readA, x-officegest-name: Fetch, responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/A' } } } } } } }
              /b: { get: { operationId: readB, responses: {} } }
            components:
              schemas:
                A: { type: object, x-officegest-name: Article, properties: { x: { type: string, x-officegest-name: Excess }, y: { type: string } } }
            """, new OperationFilter(Rename: "readB=Load, #/components/schemas/A/properties/y=Why, Nothing=Some"));
        spec.Codes.ShouldBe(["OG0502"]);
        spec.Methods.ShouldBe(["A.FetchAsync", "B.LoadAsync"]);
        spec.Object("Article").Properties.Select(static one => one.Name).ShouldBe(["Excess", "Why"]);
    }

    [Theory]
    [InlineData("{ name: limit, in: query, schema: { type: integer } }", "limit=PageSize")]
    [InlineData("{ name: per_page, in: query, schema: { type: integer } }", "per_page=PageSize")]
    [InlineData("{ name: limit, in: query, x-officegest-name: Limit, schema: { type: integer } }", "limit=Limit")]
    [InlineData("{ name: limit, in: query, x-officegest-name: Rows, schema: { type: integer } }", "limit=Rows")]
    [InlineData("{ name: limit, in: query, schema: { type: integer } }, { name: page_size, in: query, schema: { type: string } }", "limit=Limit page_size=PageSize")]
    public void The_size_of_a_page_is_called_so(string parameters, string expected)
    {
        ParsedSpec spec = ParsedSpec.Of31($$"""
              /orders:
                get:
                  operationId: listOrders
                  parameters: [{ name: page, in: query, schema: { type: integer } }, {{parameters}}]
                  responses:
                    '200': { description: ok, content: { application/json: { schema: { type: object, properties: { data: { type: array, items: { type: string } }, meta: { type: object, properties: { has_more: { type: boolean } } } } } } } }
            """);

        string.Join(' ', spec.Unit<QueryUnit>("OrderListQuery").Parameters.Select(static one => $"{one.WireName}={one.Name}")).ShouldBe(expected);
    }

    [Fact]
    public void A_limit_without_pages_keeps_its_name() => ParsedSpec.Of31("""
          /orders:
            get:
              operationId: listOrders
              parameters: [{ name: limit, in: query, schema: { type: integer } }]
              responses:
                '200': { description: ok, content: { application/json: { schema: { type: object, properties: { data: { type: array, items: { type: string } } } } } } }
        """).Unit<QueryUnit>("OrderListQuery").Parameters[0].Name.ShouldBe("limit", StringCompareShould.IgnoreCase);

    [Fact]
    public void Evidence_and_permission_are_in_the_documentation_and_what_is_inferred_is_experimental()
    {
        OperationModel operation = ParsedSpec.Of31("""
              /a: { get: { operationId: a, summary: Reads., x-officegest-module: workshop.vehicles, x-officegest-evidence: { grade: inferred, confidence: low }, responses: {} } }
            """).Operation("a");
        operation.Experimental.ShouldBeTrue();
        operation.Documentation.Remarks.ShouldBe([
            "Evidence: inferred (low confidence).",
            "Requires the permission workshop.vehicles of the API user; otherwise the response is 403."]);
    }

    private static ParsedSpec Single(string path, string method, string id, string responses)
    {
        string parameters = string.Join(", ", System.Text.RegularExpressions.Regex.Matches(path, @"\{(\w+)\}")
            .Select(static match => $"{{ name: {match.Groups[1].Value}, in: path, required: true, schema: {{ type: string }} }}"));
        ParsedSpec spec = ParsedSpec.Of31($"  '{path}': {{ {method}: {{ {(id.Length == 0 ? "" : $"operationId: {id}, ")}parameters: [{parameters}], responses: {responses} }} }}");
        spec.Codes.ShouldBeEmpty();
        return spec;
    }

    private static string Text32(string paths) => $"openapi: 3.2.0\ninfo: {{ title: t, version: '1' }}\npaths:\n{paths}\n";
}
