using System.Globalization;
using System.Text;

namespace OfficeGest.Benchmarks;

/// <summary>Pages of customers as an installation sends them.</summary>
internal static class CustomerPage
{
    /// <param name="count">How many rows.</param>
    /// <param name="more">What each row has besides, with its comma: <c>,"loyalty":5</c>.</param>
    public static byte[] Of(int count, string more = "") => Encoding.UTF8.GetBytes($"{{\"data\":{Text(count, more)}}}");

    public static byte[] Rows(int count, string more = "") => Encoding.UTF8.GetBytes(Text(count, more));

    private static string Text(int count, string more)
    {
        var text = new StringBuilder("[");
        for (int i = 0; i < count; i++)
        {
            if (i > 0) text.Append(',');
            text.Append(CultureInfo.InvariantCulture, $$"""
                {"id":{{4000 + i}},"name":"Oficina Exemplo {{i}} Lda","tax_id":"{{500000000 + i}}","email":"oficina{{i}}@example.pt","phone":"219000000","mobile_phone":"+351910000000","city":"Vialonga","postal_code":"2625-585","country_code":"PT","country":{"country_code":"PT","name":"Portugal","currency_code":"EUR"},"active":true{{more}}}
                """);
        }

        return text.Append(']').ToString();
    }
}
