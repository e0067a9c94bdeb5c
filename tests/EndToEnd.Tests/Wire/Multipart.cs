namespace OfficeGest.EndToEnd.Tests.Wire;

internal static class Multipart
{
    /// <summary>The names and values of a body, as they are in it: <c>a=1&amp;b=2</c>.</summary>
    public static string Fields(RawRequest request)
    {
        string boundary = request.Header("Content-Type")!.Split("boundary=")[1].Trim('"');
        return string.Join('&', ("\r\n" + request.Text).Split("\r\n--" + boundary)[1..^1].Select(static part =>
        {
            string[] halves = part.Split("\r\n\r\n", 2);
            return halves[0].Split("name=\"")[1].Split('"')[0] + "=" + halves[1];
        }));
    }
}
