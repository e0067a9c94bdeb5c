using OfficeGest.Text;

namespace OfficeGest.Http;

internal static class UserAgent
{
    private static readonly string Own = "OfficeGest.Runtime/" + (typeof(UserAgent).Assembly.GetName().Version?.ToString(3) ?? "0.0.0");

    public static string Of(string? product)
    {
        if (string.IsNullOrWhiteSpace(product)) return Own;

        HeaderText.Check("User-Agent", product!);
        return product!.Trim() + " " + Own;
    }
}
