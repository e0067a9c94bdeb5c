using System.Text.Json;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Responses;

/// <summary>Answers with a status of success that are none: no record is made of them.</summary>
public class RefusedSuccessTests
{
    private readonly ScriptedServer _server = new();

    [Theory]
    [InlineData("""{"error":"Sem permissão"}""", "Sem permissão")]
    [InlineData("""{"error":{"code":17,"message":"Sem permissão"}}""", "Sem permissão")]
    [InlineData("""{"success":false,"message":"Sessão expirada"}""", "Sessão expirada")]
    [InlineData("""{"success":false,"errors":{"name":["já existe"]}}""", "já existe")]
    [InlineData("""{"success":"0"}""", null)]
    [InlineData("""{"message":"Unauthenticated."}""", "Unauthenticated.")]
    [InlineData("""{"mensagem":"Sem permissão","codigo":17}""", "Sem permissão")]
    [InlineData("""{"status":"error","message":"Não"}""", "Não")]
    [InlineData("""{"status":500,"error":"Internal Server Error","path":"/x"}""", "Internal Server Error")]
    [InlineData("""{"data":{"message":"Sem permissão"}}""", "Sem permissão")]
    [InlineData("""{"data":{"error":"Sem permissão"}}""", null)]
    [InlineData("""{"data":{"success":false}}""", null)]
    [InlineData("""{"data":null,"error":"Sem permissão"}""", "Sem permissão")]
    [InlineData("""{"data":{},"errors":["Sem permissão"]}""", "Sem permissão")]
    [InlineData("""{"data":[],"error":"Sem permissão"}""", "Sem permissão")]
    [InlineData("""{"success":false,"data":{"id":7},"message":"Não"}""", "Não")]
    [InlineData("""{"status":"fail","data":{"name":"obrigatório"}}""", null)]
    [InlineData("\"Sem permissão\"", "Sem permissão")]
    [InlineData("""{"data":"Sem permissão"}""", null)]
    [InlineData("""{"data":false}""", null)]
    [InlineData("false", null)]
    [InlineData("<html><body>Manutenção</body></html>", null)]
    [InlineData("""{"data":{"foo":1,"bar":2}}""", null)]
    [InlineData("""{"foo":1}""", null)]
    public async Task A_failure_with_a_status_of_success_is_neither_a_record_nor_a_list(string body, string? said)
    {
        _server.Answer(body);
        ApiTransport transport = Api.Create(_server);
        ApiOperation bare(string method) => new(method.ToLowerInvariant(), method, "/things");
        foreach (Func<Task> call in (Func<Task>[])[
            () => transport.Get(), () => transport.Customers().ToListAsync(), () => transport.Orders().ToListAsync(),
            () => transport.SendAsync(new ApiRequest(bare("GET")), Customer.ReadJson, default),
            () => transport.SendAsync(new ApiRequest(bare("GET")), JsonItem.List<Customer>(Customer.ReadJson, false), default),
            () => transport.List(() => new ApiRequest(bare("GET")), Customer.ReadJson).ToListAsync()])
        {
            OfficeGestResponseException exception = await Should.ThrowAsync<OfficeGestResponseException>(call);
            exception.ShouldSatisfyAllConditions(
                e => e.ServerMessage.ShouldBe(said), e => e.ResponseBody.ShouldBe(body), e => e.MayHaveBeenApplied.ShouldBeFalse(), e => ((int)e.StatusCode!).ShouldBe(200));
            if (said is not null) exception.Message.ShouldContain(said);
        }

        foreach (ApiOperation operation in (ApiOperation[])[Api.PostCustomer, bare("POST")])
            (await Should.ThrowAsync<OfficeGestResponseException>(transport.SendAsync(new ApiRequest(operation), Customer.ReadJson, default))).MayHaveBeenApplied.ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{"error":"Sem permissão"}""")]
    [InlineData("""{"success":false,"message":"Sessão expirada"}""")]
    [InlineData("""{"message":"Unauthenticated."}""")]
    [InlineData("""{"data":{"error":"Sem permissão"}}""")]
    [InlineData("""{"success":false,"data":{"text":"x"}}""")]
    [InlineData("""{"data":{"success":false,"message":"Sessão expirada"}}""")]
    [InlineData("""{"data":{"text":"x","success":false}}""")]
    [InlineData("""{"data":{"error":{"text":"x"}}}""")]
    [InlineData("{}")]
    [InlineData("""{"foo":1}""")]
    public async Task Nor_is_it_a_record_of_which_no_key_is_required(string body)
    {
        _server.Answer(body);
        ApiTransport transport = Api.Create(_server);
        await Should.ThrowAsync<OfficeGestResponseException>(transport.SendAsync(new ApiRequest(Api.PostCustomer), Note.ReadJson, default));
        if (body != "{}") await Should.ThrowAsync<OfficeGestResponseException>(transport.List<Note>(() => new ApiRequest(Api.ListCustomers), Note.ReadJson).ToListAsync());
    }

    [Theory]
    [InlineData("{}", null)]
    [InlineData("""{"text":"x","new":1}""", "x")]
    [InlineData("""{"message":"olá"}""", null)]
    [InlineData("""{"text":"x","error":"none"}""", "x")]
    [InlineData("""{"foo":1}""", null)]
    public async Task An_object_that_may_be_the_record_is_read_as_it(string payload, string? text)
    {
        _server.Answer($$"""{"data":{{payload}}}""");
        (await Api.Create(_server).SendAsync(new ApiRequest(Api.GetCustomer).SetPath("customer", "1"), Note.ReadJson, default)).Text.ShouldBe(text);
    }

    [Theory]
    [InlineData("""{"data":{"id":7,"success":false,"error":"x","message":"y"}}""")]
    [InlineData("""{"id":7,"status":"error"}""")]
    [InlineData("""{"data":{"id":7},"error":"none of this matters","message":"ok"}""")]
    [InlineData("""{"data":{"id":7},"success":true,"status":"ok","code":200,"errors":[],"error":null}""")]
    [InlineData("""{"data":[{"id":7}]}""")]
    public async Task A_record_with_its_required_keys_is_one_whatever_else_comes_with_it(string body)
    {
        _server.Answer(body);
        (await Api.Create(_server).Get()).Id.ShouldBe(7);
    }

    [Theory]
    [InlineData("""{"error":"Sem permissão"}""")]
    [InlineData("""{"data":{"error":"Sem permissão"}}""")]
    [InlineData("""{"success":false,"message":"Sessão expirada"}""")]
    public async Task Nor_is_it_a_map_or_any_json_or_nothing(string body)
    {
        _server.Answer(body);
        ApiTransport transport = Api.Create(_server);
        await Should.ThrowAsync<OfficeGestResponseException>(transport.SendAsync(new ApiRequest(Api.PostCustomer), JsonItem.Map<string>(JsonItem.Scalar<StringScalar, string>, true), default));
        await Should.ThrowAsync<OfficeGestResponseException>(transport.SendAsync<JsonElement>(new ApiRequest(Api.PostCustomer), JsonItem.Any, default));
        if (body.Contains("data", StringComparison.Ordinal)) return;

        await Should.ThrowAsync<OfficeGestResponseException>(transport.SendAsync<JsonElement>(new ApiRequest(new ApiOperation("x", "POST", "/x")), JsonItem.Any, default));
        (await Should.ThrowAsync<OfficeGestResponseException>(transport.SendAsync(new ApiRequest(new ApiOperation("x", "DELETE", "/x")), default)))
            .MayHaveBeenApplied.ShouldBeTrue();
    }

    [Theory]
    [InlineData("""{"message":"Apagado"}""")]
    [InlineData("""{"success":true}""")]
    [InlineData("")]
    [InlineData("OK")]
    [InlineData("{")]
    public async Task What_came_with_a_response_without_payload_may_say_anything_but_a_failure(string body)
    {
        _server.Answer(body);
        await Api.Create(_server).SendAsync(new ApiRequest(new ApiOperation("x", "DELETE", "/x")), default);
    }

    [Fact]
    public async Task A_failure_teaches_nothing_about_the_record()
    {
        _server.Answer("""{"error":"Sem permissão","code":17}""").Answer("""{"data":{"message":"Sem permissão"}}""");
        ApiTransport transport = Api.Create(_server);
        await Should.ThrowAsync<OfficeGestResponseException>(transport.Get());
        await Should.ThrowAsync<OfficeGestResponseException>(transport.Get());
        transport.Drift.HasDrift.ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{"data":{}}""", "", "TypeCoerced $.data")]
    [InlineData("{}", "", "EnvelopeMissing $.data")]
    [InlineData("""{"meta":{"has_more":false}}""", "", "EnvelopeMissing $.data")]
    [InlineData("""{"data":""}""", "", "TypeCoerced $.data")]
    [InlineData("""{"data":{"AA-00-BB":{"id":7},"CC-11-DD":{"id":9}},"meta":{"has_more":false}}""", "7,9", "TypeCoerced $.data")]
    [InlineData("""{"data":{"3":{"id":7},"5":{"id":9}},"meta":{"has_more":false}}""", "7,9", "TypeCoerced $.data")]
    [InlineData("""{"data":{"3":{"id":7},"3":{"id":9}},"meta":{"has_more":false}}""", "7,9", "TypeCoerced $.data")]
    [InlineData("""{"data":{"id":7,"name":"x"},"meta":{"has_more":false}}""", "7", "TypeCoerced $.data")]
    [InlineData("""{"data":{"country":{"id":8}},"meta":{"has_more":false}}""", "8", "TypeCoerced $.data")]
    [InlineData("""{"data":[{"id":7},{"error":"x"},{}],"meta":{"has_more":false}}""", "7", "TypeMismatch $.data[*]; UnknownField $.data[*].error")]
    public async Task A_list_is_found_in_an_object_and_its_rows_are_those_that_came(string body, string ids, string drift)
    {
        _server.Answer(body);
        ApiTransport transport = Api.Create(_server);
        string.Join(",", (await transport.Customers().ToListAsync()).Select(static row => row.Id)).ShouldBe(ids);
        string.Join("; ", transport.Drift.GetReport().Entries.Select(static entry => $"{entry.Kind} {entry.Path}")).ShouldBe(drift);
    }

    [Theory]
    [InlineData("""{"data":{"x":{"foo":1},"y":{"id":9}}}""")]
    [InlineData("""{"data":{"x":1,"y":2}}""")]
    [InlineData("""{"data":{"name":"x"}}""")]
    [InlineData("""{"data":{"items":[{"id":1}],"count":1}}""")]
    [InlineData("""{"data":5}""")]
    [InlineData("""{"data":[{"id":1}],"data":[{"id":2}]}""")]
    public async Task What_is_no_list_is_rejected_as_a_whole(string body)
    {
        _server.Answer(body);
        (await Should.ThrowAsync<OfficeGestResponseException>(Api.Create(_server).Customers().ToListAsync())).ResponseBody.ShouldBe(body);
    }

    [Theory]
    [InlineData("\"Sem permissão\"", null)]
    [InlineData("""{"data":"Sem permissão"}""", null)]
    [InlineData("""{"data":{"message":"Sem permissão"}}""", null)]
    [InlineData("""{"data":{"a":"x","b":"y"}}""", "x,y")]
    [InlineData("""{"data":["x"]}""", "x")]
    public async Task A_text_is_no_list_of_texts(string body, string? texts)
    {
        _server.Answer(body);
        Task<IReadOnlyList<string>> call = Api.Create(_server).List<string>(() => new ApiRequest(new ApiOperation("x", "GET", "/x") { Envelope = "data" }), JsonItem.Scalar<StringScalar, string>).ToListAsync();
        if (texts is null) await Should.ThrowAsync<OfficeGestResponseException>(call);
        else string.Join(",", await call).ShouldBe(texts);
    }

    [Theory]
    [InlineData("""{"id":1,"lines":{}}""", "", "TypeCoerced $.data.lines")]
    [InlineData("""{"id":1,"lines":{"a":{"id":2},"b":{"id":3}}}""", "2,3", "TypeCoerced $.data.lines")]
    [InlineData("""{"id":1,"lines":{"error":"x"}}""", null, "TypeMismatch $.data.lines")]
    [InlineData("""{"id":1,"lines":[{},{"id":2}]}""", "2", "TypeMismatch $.data.lines[*]")]
    public async Task Nor_are_rows_invented_inside_of_a_record(string payload, string? ids, string drift)
    {
        _server.Answer($$"""{"data":{{payload}}}""");
        ApiTransport transport = Api.Create(_server);
        IReadOnlyList<Customer>? lines = (await transport.Get()).Lines;
        (lines is null ? null : string.Join(",", lines.Select(static line => line.Id))).ShouldBe(ids);
        string.Join("; ", transport.Drift.GetReport().Entries.Select(static entry => $"{entry.Kind} {entry.Path}")).ShouldBe(drift);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"foo":[1],"bar":"x"}""")]
    [InlineData("[{}]")]
    public async Task A_member_without_any_of_its_keys_is_kept_as_it_was_received(string country)
    {
        _server.Answer($$$"""{"data":{"id":1,"country":{{{country}}}}}""");
        Customer customer = await Api.Create(_server).Get();
        customer.Country.ShouldBeNull();
        customer.AdditionalProperties.Unreadable["country"].GetRawText().ShouldBe(country);
    }

    [Fact]
    public async Task A_failure_among_streamed_items_is_an_exception()
    {
        _server.Answer("{\"id\":1}\n{\"error\":\"Sem permissão\"}\n", mediaType: "application/x-ndjson");
        ApiTransport transport = Api.Create(_server);
        List<long> ids = [];
        var exception = await Should.ThrowAsync<OfficeGestResponseException>(async () =>
        {
            await foreach (Customer row in transport.StreamLines<Customer>(() => new ApiRequest(new ApiOperation("x", "GET", "/x")), Customer.ReadJson, default)) ids.Add(row.Id);
        });
        ids.ShouldBe([1]);
        exception.ServerMessage.ShouldBe("Sem permissão");
        transport.Drift.HasDrift.ShouldBeFalse();
    }
}
