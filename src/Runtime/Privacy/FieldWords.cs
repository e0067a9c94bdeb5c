namespace OfficeGest.Privacy;

/// <summary>Words that are used in field names. A key that begins with a capital is a field name only if it contains such a word.</summary>
internal static class FieldWords
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "account", "active", "address", "amount", "balance", "bank", "brand", "by", "can", "category", "city", "class", "code", "color", "colour", "comment", "company",
        "cost", "count", "country", "created", "currency", "customer", "data", "date", "day", "days", "default", "department", "description", "discount", "document",
        "duration", "email", "employee", "enabled", "end", "engine", "error", "field", "file", "first", "from", "fuel", "group", "has", "height", "hour", "hours", "iban",
        "id", "image", "invoice", "is", "item", "items", "key", "kind", "km", "last", "length", "level", "limit", "line", "lines", "link", "list", "lunch", "max", "meta",
        "mileage", "min", "minutes", "mode", "model", "month", "name", "new", "next", "note", "notes", "number", "old", "order", "origin", "page", "payment", "percent",
        "phone", "plate", "points", "postal", "previous", "price", "priority", "product", "quantity", "rate", "reason", "reference", "sales", "service", "size", "skip",
        "source", "start", "state", "status", "stock", "street", "supplier", "tax", "text", "time", "title", "to", "total", "type", "unit", "updated", "url", "user",
        "valid", "value", "vat", "vehicle", "version", "weekends", "weight", "width", "work", "year", "zip",
        "artigo", "campo", "cidade", "cliente", "codigo", "descricao", "documento", "estado", "fornecedor", "hora", "iva", "moeda", "morada", "nif", "nome", "novo",
        "numero", "observacoes", "pais", "preco", "quantidade", "taxa", "telefone", "tipo", "valor",
    };

    public static bool Contains(string word) => Words.Contains(word);
}
