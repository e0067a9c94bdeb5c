using System.Text.Json.Nodes;
using OfficeGest.Cli.Tests.Learn.Pages.Layouts;

namespace OfficeGest.Cli.Tests.Learn.Pages;

/// <summary>The invented pages in <c>Fixtures/Pages</c>: endpoints that nobody has, in the forms that generators of documentation give them.</summary>
internal static class PageFixtures
{
    private static readonly (int, string)[] Errors = [(404, "The record does not exist"), (422, "A field is missing or wrong")];
    private static readonly (int, string)[] Erros = [(404, "O registo não existe"), (422, "Falta um campo ou tem um valor errado")];

    public static IReadOnlyDictionary<string, (string Layout, PageModel Page)> All { get; } = new Dictionary<string, (string, PageModel)>
    {
        ["mintlify-articles.html"] = ("mintlify", new("Articles", false,
        [
            new("GET", "/stocks/articles", "List articles") { Fields = [new("page", "integer", false, "query", "Page, from 1"), new("limit", "integer", false, "query", "Rows on a page"), new("family_id", "integer", false, "query", "Only articles of this family")], Answer = List(Article()) },
            new("GET", "/stocks/articles/{article}", "Read one article") { Fields = [new("article", "string", true, "path", "Code of the article")], Answer = Data(Article()), Errors = Errors },
            new("POST", "/stocks/articles", "Create an article") { Fields = ArticleFields("en"), Body = NewArticle(), Status = 201, Answer = Data(Article()), Errors = Errors },
        ])),
        ["docusaurus-artigo.html"] = ("docusaurus", new("Editar artigos", true,
        [
            new("PUT", "/stocks/articles/{article}", "Alterar um artigo") { Fields = [new("article", "string", true, "path", "Código do artigo"), .. ArticleFields("pt")], Body = NewArticle(), Answer = Data(Article()), Errors = Erros },
            new("DELETE", "/stocks/articles/{article}", "Apagar um artigo") { Fields = [new("article", "string", true, "path", "Código do artigo")], Status = 204, Errors = Erros },
        ])),
        ["readme-documents.html"] = ("readme", new("Sales documents", false,
        [
            new("POST", "/sales/documents", "Issue a sales document") { Fields = DocumentFields, Body = NewDocument(), Status = 201, Answer = Data(Document()), Errors = Errors },
            new("GET", "/sales/documents/{document}", "Read a sales document") { Fields = [new("document", "integer", true, "path", "Key of the document")], Answer = Data(Document()), Errors = Errors },
        ])),
        ["scribe-recibos.html"] = ("scribe", new("Recibos", true,
        [
            new("GET", "/treasury/receipts", "Listar recibos") { Fields = [new("page", "integer", false, "query", "Página, a partir de 1"), new("date_from", "string", false, "query", "Primeiro dia do período")], Answer = List(Receipt()) },
            new("POST", "/treasury/receipts", "Emitir um recibo") { Fields = [new("customer_id", "integer", true, "body", "Cliente que paga"), new("amount", "number", true, "body", "Valor recebido, com IVA")], Body = Json("""{"customer_id": 4210, "amount": 61.5}"""), Status = 201, Answer = Data(Receipt()), Errors = Erros },
        ])),
        ["swagger-payments.html"] = ("swagger", new("Payments", false,
        [
            new("GET", "/treasury/payments", "List payments") { Fields = [new("page", "integer", false, "query", "Page, from 1"), new("is_settled", "boolean", false, "query", "Only settled or open ones")], Answer = List(Payment()) },
            new("POST", "/treasury/payments/{payment}/settle", "Settle a payment") { Fields = [new("payment", "integer", true, "path", "Key of the payment"), new("settled_on", "string", true, "body", "Day of the settlement")], Body = Json("""{"settled_on": "2026-02-28"}"""), Answer = Data(Payment()), Errors = Errors },
        ])),
        ["redoc-linhas.html"] = ("redoc", new("Linhas de documentos", true,
        [
            new("PUT", "/sales/documents/{document}/lines/{line}", "Alterar uma linha") { Fields = [new("document", "integer", true, "path", "Chave do documento"), new("line", "integer", true, "path", "Número da linha"), new("quantity", "number", true, "body", "Quantidade faturada"), new("discount", "number", false, "body", "Desconto em percentagem")], Body = Json("""{"quantity": 2.5, "discount": 10.5}"""), Answer = Data(Line()), Errors = Erros },
            new("DELETE", "/sales/documents/{document}/lines/{line}", "Apagar uma linha") { Fields = [new("document", "integer", true, "path", "Chave do documento"), new("line", "integer", true, "path", "Número da linha")], Status = 204, Errors = Erros },
        ])),
        ["html-imagens.html"] = ("html", new("Imagens de artigos", true,
        [
            new("POST", "/stocks/articles/{article}/images", "Enviar uma imagem") { Fields = [new("article", "string", true, "path", "Código do artigo"), new("file", "file", true, "body", "Imagem em PNG ou JPEG"), new("caption", "string", false, "body", "Legenda que aparece na loja")], IsUpload = true, Status = 201, Answer = Data(Json("""{"id": 12, "caption": "Frente"}""")), Errors = Erros },
        ])),
        ["html-pdf.html"] = ("html", new("Printing", false,
        [
            new("GET", "/sales/documents/{document}/pdf", "Print a document") { Fields = [new("document", "integer", true, "path", "Key of the document")], File = "application/pdf", Errors = Errors },
        ])),
        ["armazens.md"] = ("markdown", new("Armazéns", true,
        [
            new("GET", "/stocks/warehouses", "Listar armazéns") { Fields = [new("is_active", "boolean", false, "query", "Apenas os ativos")], Answer = List(Json("""{"id": 1, "description": "Sede", "is_active": true}""")) },
            new("PATCH", "/stocks/warehouses/{warehouse}", "Alterar um armazém") { Fields = [new("warehouse", "integer", true, "path", "Chave do armazém"), new("description", "string", false, "body", "Nome do armazém")], Body = Json("""{"description": "Sede"}"""), Answer = Data(Json("""{"id": 1, "description": "Sede", "is_active": true}""")), Errors = Erros },
        ])),
        ["price-lists.mdx"] = ("mdx", new("Price lists", false,
        [
            new("GET", "/stocks/price-lists", "List price lists") { Fields = [new("page", "integer", false, "query", "Page, from 1")], Answer = List(Json("""{"id": 3, "description": "Retail", "currency": "EUR", "valid_from": "2026-01-01"}""")) },
            new("POST", "/stocks/price-lists", "Create a price list") { Fields = [new("description", "string", true, "body", "Name of the list"), new("currency", "string", false, "body", "Currency of its prices")], Body = Json("""{"description": "Retail", "currency": "EUR"}"""), Status = 201, Answer = Data(Json("""{"id": 3, "description": "Retail"}""")), Errors = Errors },
        ])),
        ["familias.txt"] = ("text", new("Famílias de artigos", true,
        [
            new("GET", "/stocks/families", "Listar famílias") { Fields = [new("page", "integer", false, "query", "Página, a partir de 1")], Answer = List(Json("""{"id": 5, "description": "Filtros", "parent_id": null}""")) },
            new("POST", "/stocks/families", "Criar uma família") { Fields = [new("description", "string", true, "body", "Nome da família")], Body = Json("""{"description": "Filtros"}"""), Status = 201, Answer = Data(Json("""{"id": 5, "description": "Filtros"}""")), Errors = Erros },
        ])),
        ["orders.sh"] = ("curl", new("Purchase orders", false,
        [
            new("GET", "/purchases/orders", "List orders") { Answer = List(Json("""{"id": 9, "number": "EF 2026/9", "supplier_id": 31, "total": 246.5}""")) },
            new("POST", "/purchases/orders", "Place an order") { Body = Json("""{"supplier_id": 31, "lines": [{"article_id": "F-100", "quantity": 4}]}"""), Status = 201, Answer = Data(Json("""{"id": 9, "number": "EF 2026/9"}""")) },
        ])),
        ["marcas.json"] = ("postman", new("Marcas", true,
        [
            new("GET", "/stocks/brands", "Listar marcas") { Fields = [new("page", "integer", false, "query", "Página, a partir de 1")], Answer = List(Json("""{"id": 2, "description": "Exemplo", "website": "https://example.pt"}""")) },
            new("PUT", "/stocks/brands/{brand}", "Alterar uma marca") { Fields = [new("brand", "integer", true, "path", "Chave da marca")], Body = Json("""{"description": "Exemplo"}"""), Answer = Data(Json("""{"id": 2, "description": "Exemplo"}""")) },
        ])),
    };

    private static PageField[] DocumentFields =>
    [
        new("customer_id", "integer", true, "body", "Customer that is billed"), new("type", "string", true, "body", "Kind of the document, one of: `FT`, `FR`, `NC`"),
        new("lines", "array", true, "body", "What is sold"), new("notes", "string", false, "body", "Remarks that are printed"),
    ];

    private static PageField[] ArticleFields(string language) =>
    [
        new("code", "string", true, "body", language == "pt" ? "Código, até 30 caracteres" : "Code, up to 30 characters"), new("description", "string", true, "body", language == "pt" ? "Nome do artigo" : "Name of the article"),
        new("selling_price", "number", false, "body", language == "pt" ? "Preço sem IVA" : "Price without VAT"), new("is_active", "boolean", false, "body", language == "pt" ? "Se pode ser vendido" : "Whether it can be sold"),
    ];

    private static JsonObject Json(string text) => (JsonObject)JsonNode.Parse(text)!;

    private static JsonObject Data(JsonObject record) => new() { ["data"] = record };

    private static JsonObject List(JsonObject row) => new() { ["data"] = new JsonArray(row), ["meta"] = Json("""{"current_page": 1, "per_page": 15, "has_more": false}""") };

    private static JsonObject Article() => Json("""{"id": 7, "code": "F-100", "description": "Filtro de óleo", "selling_price": 12.5, "stock_quantity": 4.5, "is_active": true, "created_at": "2026-01-31 10:00:00", "family": {"id": 5, "description": "Filtros"}}""");

    private static JsonObject NewArticle() => Json("""{"code": "F-100", "description": "Filtro de óleo", "selling_price": 12.5, "is_active": true}""");

    private static JsonObject Document() => Json("""{"id": 15, "number": "FT 2026/15", "type": "FT", "customer_id": 4210, "issued_on": "2026-02-01", "total": 61.5, "lines": [{"line": 1, "article_id": "F-100", "quantity": 2.5, "unit_price": 20.5, "vat_id": 1}]}""");

    private static JsonObject NewDocument() => Json("""{"customer_id": 4210, "type": "FT", "lines": [{"article_id": "F-100", "quantity": 2.5, "unit_price": 20.5}], "notes": "Entrega na sede"}""");

    private static JsonObject Receipt() => Json("""{"id": 21, "number": "RC 2026/21", "customer_id": 4210, "amount": 61.5, "received_on": "2026-02-10"}""");

    private static JsonObject Payment() => Json("""{"id": 33, "amount": 100.5, "due_on": "2026-03-01", "is_settled": false}""");

    private static JsonObject Line() => Json("""{"line": 1, "article_id": "F-100", "quantity": 2.5, "discount": 10.5, "total": 45.9}""");
}
