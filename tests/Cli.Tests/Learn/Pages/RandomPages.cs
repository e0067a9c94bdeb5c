using System.Text.Json.Nodes;
using CsCheck;
using OfficeGest.Cli.Tests.Learn.Pages.Layouts;

namespace OfficeGest.Cli.Tests.Learn.Pages;

/// <summary>Pages with operations that nobody thought of.</summary>
internal static class RandomPages
{
    private static readonly string[] Groups = ["stocks", "sales", "treasury", "purchases"];
    private static readonly string[] Collections = ["articles", "documents", "receipts", "payments", "price-lists", "warehouses", "families", "orders", "brands"];
    private static readonly string[] Names = ["code", "description", "unit_price", "vat_id", "quantity", "is_active", "issued_at", "due_date", "notes", "total", "series", "barcode", "family_id", "stock_quantity", "discount", "currency"];
    private static readonly string[] Types = ["string", "integer", "number", "boolean", "date"];
    private static readonly string[] Titles = ["List the records", "Change a record", "Registar um documento", "Consultar o registo", "Anular a linha"];
    private static readonly string[] Remarks = ["The code of the record.", "Only those that are active", "Quantidade em stock, na unidade do artigo", "Data de vencimento", "Price without VAT (excluding discounts)", "Texto livre"];

    private static readonly Gen<PageField> Field = Gen.Select(OneOf(Names), OneOf(Types), Gen.Bool, OneOf(Remarks), static (name, type, required, remark) => new PageField(name, type, required, string.Empty, remark));

    private static readonly Gen<PageOperation> Operation = Gen.Select(OneOf(Groups), OneOf(Collections), Gen.Int[0, 9], Field.Array[1, 5], Field.Array[1, 5], OneOf(Titles)).Select(static (group, collection, kind, sent, answered, title) => Of(group, collection, kind, Distinct(sent), Distinct(answered), title));

    public static Gen<PageModel> Page { get; } = Gen.Select(Operation.Array[1, 4], Gen.Bool, static (operations, portuguese) =>
        new PageModel(portuguese ? "Referência da API" : "API reference", portuguese, [.. operations.DistinctBy(static operation => (operation.Method, operation.Route)).GroupBy(static operation => operation.Route.Split('/')[2]).Select(static group => group.First())]));

    private static Gen<string> OneOf(string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static PageField[] Distinct(PageField[] fields) => [.. fields.DistinctBy(static field => field.Name)];

    private static PageOperation Of(string group, string collection, int kind, PageField[] sent, PageField[] answered, string title)
    {
        string list = $"/{group}/{collection}";
        string key = Cli.Learn.NewRoute.Singular(collection);
        string record = $"{list}/{{{key}}}";
        PageField path = new(key, "string", true, "path", "The key of the record.");
        var row = new JsonObject { ["id"] = 7 };
        foreach (PageField field in answered) row[field.Name] = Value(field);
        row["lines"] = new JsonArray(new JsonObject { ["position"] = 1, ["amount"] = 1.5m });
        (int, string)[] errors = [(404, "The record is not there"), (422, "Dados inválidos")];
        PageField[] body = [.. sent.Select(static field => field with { Place = "body" })];
        JsonObject given = [];
        foreach (PageField field in sent) given[field.Name] = Value(field);
        return kind switch
        {
            0 or 1 => new("GET", list, title) { Fields = [.. sent.Select(static field => field with { Place = "query" })], Answer = new JsonObject { ["data"] = new JsonArray(row), ["meta"] = new JsonObject { ["current_page"] = 1, ["has_more"] = false } } },
            2 => new("GET", record, title) { Fields = [path], Answer = new JsonObject { ["data"] = row }, Errors = errors },
            3 or 4 => new("POST", list, title) { Fields = body, Body = given, Status = 201, Answer = new JsonObject { ["data"] = row }, Errors = errors },
            5 => new("PUT", record, title) { Fields = [path, .. body], Body = given, Answer = new JsonObject { ["data"] = row }, Errors = errors },
            6 => new("DELETE", record, title) { Fields = [path], Status = 204, Errors = errors },
            7 => new("POST", record + "/files", title) { Fields = [path, new("file", "file", true, "body", "The file"), new("notes", "string", false, "body", "Texto livre")], IsUpload = true, Status = 201, Answer = new JsonObject { ["data"] = new JsonObject { ["id"] = 7 } } },
            8 => new("GET", record + "/pdf", title) { Fields = [path], File = "application/pdf" },
            _ => new("POST", record + "/close", title) { Fields = [path, .. body], Body = given, Answer = new JsonObject { ["data"] = new JsonObject { ["closed"] = true } } },
        };
    }

    private static JsonValue Value(PageField field) => field.Type switch
    {
        "integer" => JsonValue.Create(3),
        "number" => JsonValue.Create(12.5m),
        "boolean" => JsonValue.Create(true),
        "date" => JsonValue.Create("2026-01-31"),
        _ => JsonValue.Create("exemplo d'água"),
    };
}
