using System.Globalization;
using System.Text;

namespace OfficeGest.Benchmarks;

/// <summary>Pages of customers as an installation sends them.</summary>
internal static class CustomerPage
{
    // As in the books of a workshop: most things differ from row to row, towns and countries repeat.
    private static readonly string[] Cities =
    [
        "Vialonga", "Lisboa", "Porto", "Vila Franca de Xira", "Loures", "Alverca", "Sintra", "Braga", "Coimbra", "Faro", "Setúbal", "Évora",
        "Aveiro", "Leiria", "Santarém", "Viseu", "Beja", "Guarda", "Torres Vedras", "Mafra",
    ];

    /// <param name="count">How many rows.</param>
    /// <param name="more">What each row has besides, with its comma: <c>,"loyalty":5</c>.</param>
    public static byte[] Of(int count, string more = "") => Encoding.UTF8.GetBytes($"{{\"data\":{Text(count, more)}}}");

    /// <summary>One page of a list of many.</summary>
    /// <param name="number">Which page, from 1.</param>
    /// <param name="size">How many rows a page has.</param>
    /// <param name="hasMore">Whether another one follows.</param>
    public static byte[] Numbered(int number, int size, bool hasMore) => Encoding.UTF8.GetBytes(
        $"{{\"data\":{Text(size, string.Empty, (number - 1) * size)},\"meta\":{{\"current_page\":{number},\"has_more\":{(hasMore ? "true" : "false")}}}}}");

    public static byte[] Rows(int count, string more = "") => Encoding.UTF8.GetBytes(Text(count, more));

    private static string Text(int count, string more, int first = 0)
    {
        var text = new StringBuilder("[");
        for (int i = first; i < first + count; i++)
        {
            if (i > first) text.Append(',');
            string city = Cities[i * 7 % Cities.Length];
            text.Append(CultureInfo.InvariantCulture, $$"""
                {"id":{{4000 + i}},"name":"Oficina Exemplo {{i}} Lda","tax_id":"{{500000000 + i}}","email":"oficina{{i}}@example.pt","phone":"{{219000000 + (i * 13)}}","mobile_phone":"+351{{910000000 + (i * 17)}}","city":"{{city}}","postal_code":"{{2600 + (i % 40)}}-{{500 + i}}","country_code":"PT","country":{"country_code":"PT","name":"Portugal","currency_code":"EUR"},"active":true{{more}}}
                """);
        }

        return text.Append(']').ToString();
    }
}
