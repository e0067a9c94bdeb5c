using System.Globalization;
using System.Text.Json;
using CsCheck;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Responses;

/// <summary>Random answers, right, mutated and wrong: each record that is returned was sent, as an object with its keys, and is no failure.</summary>
public class InventedRecordTests
{
    private static readonly int Runs = 4_000 * int.Parse(Environment.GetEnvironmentVariable("OFFICEGEST_RUNS") ?? "1", CultureInfo.InvariantCulture);

    private static readonly string[] Empty = ["null", "false", "0", "\"\"", "[]", "{}"];

    private static readonly Gen<string> Scalar = OneOf("null", "true", "false", "0", "17", "\"\"", "\"texto\"", "\"2026-01-01\"", "[]", "{}", "[1,2]");

    private static readonly Gen<string> Failure = OneOf(
        """{"error":"E"}""", """{"success":false}""", """{"success":0,"message":"E"}""", """{"message":"E"}""", """{"errors":{"name":["E"]}}""", """{"status":"error","detail":"E"}""",
        """{"error":{"message":"E"}}""", """{"Message":"E","Code":401}""", """{"exception":"E","trace":[{"file":"x","line":1}]}""");

    private static readonly Gen<string> Row = Gen.Recursive<string>(static (depth, row) =>
        Gen.Select(Gen.Frequency((6, Gen.Const(true)), (1, Gen.Const(false))), Gen.Int[0, 3], Gen.Int[1, 1_000_000], Scalar, Member(depth, row)).Select(static (hasId, extras, id, scalar, member) =>
        {
            var members = new List<string>();
            if (hasId) members.Add($"\"id\":{id}");
            if (extras > 0) members.Add("\"name\":\"n\"");
            if (extras > 1) members.Add($"\"unknown\":{scalar}");
            if (extras > 2) members.Add(member);
            return "{" + string.Join(",", members) + "}";
        }));

    private static readonly Gen<string> Odd = Gen.OneOf(Scalar, Failure, Gen.Const("{}"), Row);

    private static readonly Gen<string> List = Gen.Select(Gen.Frequency((5, Row), (1, Odd)).List[0, 4], Gen.Int[0, 5]).Select(static (rows, form) => form switch
    {
        0 => "{" + string.Join(",", rows.Select(static (row, i) => $"\"{i + 3}\":{row}")) + "}",
        1 => "{" + string.Join(",", rows.Select(static (row, i) => $"\"AA-0{i}-BB\":{row}")) + "}",
        _ => "[" + string.Join(",", rows) + "]",
    });

    private static readonly Gen<string> Body = Gen.Select(Gen.OneOf(List, Row, Odd), Gen.OneOf(Failure, Scalar), Gen.Int[0, 9]).Select(static (payload, beside, form) => form switch
    {
        0 => payload,
        1 => $$"""{"data":{{payload}},"success":false,"message":"E"}""",
        2 => $$"""{"error":{{beside}},"data":{{payload}}}""",
        3 => """{"meta":{"has_more":false}}""",
        4 => beside,
        5 => $$"""{"result":{{payload}}}""",
        _ => $$$"""{"data":{{{payload}}},"meta":{"has_more":false}}""",
    });

    [Fact]
    public Task No_record_is_returned_that_was_not_sent() => Gen.Select(Body, Gen.Bool, Gen.Bool, Gen.Int[0, 3]).SampleAsync(
        async (body, enveloped, required, way) =>
        {
            ApiTransport transport = Api.Create(new ScriptedServer().Answer(body).Answer(string.Empty));
            var operation = new ApiOperation("x", way == 1 ? "POST" : "GET", "/x")
            {
                Envelope = enveloped ? "data" : null,
                Meta = enveloped ? "meta" : null,
                Paging = new ApiPaging { Style = way == 3 ? ApiPagingStyle.Cursor : ApiPagingStyle.Page, PageParameter = "page", HasMoreKey = "has_more", NextKey = "next", CursorParameter = "cursor" },
            };
            try
            {
                if (required) CheckCustomers(await ReadAsync<Customer>(transport, operation, Customer.ReadJson, way), body, transport.Drift.GetReport());
                else CheckNotes(await ReadAsync<Note>(transport, operation, Note.ReadJson, way), body);
            }
            catch (OfficeGestResponseException exception)
            {
                exception.MayHaveBeenApplied.ShouldBe(way == 1);
                exception.ResponseBody.ShouldBe(body);
            }
        },
        iter: Runs,
        threads: 1);

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static async Task<IReadOnlyList<T>> ReadAsync<T>(ApiTransport transport, ApiOperation operation, JsonRead<T> read, int way)
        where T : class
    {
        if (way >= 2) return await transport.List(() => new ApiRequest(operation), read).ToListAsync();

        return await transport.SendOrDefaultAsync(new ApiRequest(operation), read, default) is { } one ? [one] : [];
    }

    private static void CheckCustomers(IReadOnlyList<Customer> records, string body, DriftReport drift)
    {
        List<JsonElement> sent = Objects(body);
        records.Count.ShouldBeLessThanOrEqualTo(sent.Count);
        foreach (Customer record in records.SelectMany(WithParts))
        {
            if (record.Id != 0)
            {
                sent.Any(json => json.TryGetProperty("id", out JsonElement id) && id.GetInt64() == record.Id).ShouldBeTrue();
                continue;
            }

            // Without its required key a record needs one of the others, and the lack is told.
            (record.Name is not null || record.Country is not null || record.Lines is not null || record.AdditionalProperties.Unreadable.Count > 0).ShouldBeTrue();
            drift.Entries.ShouldContain(static entry => entry.Kind == DriftKind.MissingField);
            IsFailure(record.AdditionalProperties).ShouldBeFalse();
        }
    }

    private static void CheckNotes(IReadOnlyList<Note> records, string body)
    {
        records.Count.ShouldBeLessThanOrEqualTo(Objects(body).Count);
        foreach (Note record in records)
            if (record is { Message: null, Text: null }) IsFailure(record.AdditionalProperties).ShouldBeFalse();
    }

    private static bool IsFailure(AdditionalProperties additional) =>
        additional.TryGetValue("success", out _)
        || ((string[])["error", "errors", "exception", "Message"]).Any(key => additional.TryGetValue(key, out JsonElement value) && !Empty.Contains(value.GetRawText()));

    private static IEnumerable<Customer> WithParts(Customer record) =>
        [record, .. record.Country is { } country ? WithParts(country) : [], .. (record.Lines ?? []).SelectMany(WithParts)];

    private static Gen<string> Member(int depth, Gen<string> row) => depth > 3
        ? Gen.Const("\"active\":true")
        : Gen.OneOf(
            row.Select(static inner => $"\"country\":{inner}"),
            row.List[0, 3].Select(static rows => $"\"lines\":[{string.Join(",", rows)}]"),
            row.List[0, 3].Select(static rows => $"\"lines\":{{{string.Join(",", rows.Select(static (inner, i) => $"\"k{i}\":{inner}"))}}}"),
            Failure.Select(static failure => $"\"lines\":{failure}"),
            Failure.Select(static failure => $"\"country\":{failure}"));

    private static List<JsonElement> Objects(string body)
    {
        using JsonDocument document = JsonDocument.Parse(body);
        return [.. Walk(document.RootElement.Clone())];

        static IEnumerable<JsonElement> Walk(JsonElement element) => element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(static property => Walk(property.Value)).Prepend(element),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Walk),
            _ => [],
        };
    }
}
