using System.Text;
using CsCheck;
using OfficeGest.Protocol;

namespace OfficeGest.Runtime.Tests.Protocol.Operations;

/// <summary>Random lists and objects in every style, beside the expansion of RFC 6570 written down from its text.</summary>
public class StyleTests
{
    private static readonly Uri Base = new("http://localhost/api/");

    private static readonly Gen<string> Text = Gen.Frequency(
        (6, Gen.String[Gen.Char["aZ09-._~ ,|;=&+%/\\?#[]@!$'()*:\t\"<>{}^`"], 1, 8]),
        (2, Gen.String[1, 6]),
        (1, Gen.Const("100%25")),
        (1, Gen.Const("ação – 日本 😀")),
        (1, Gen.Const(".")),
        (1, Gen.Const(string.Empty)));

    private static readonly Gen<KeyValuePair<string, string>[]> Pairs = Gen.Select(Text, Text, static (key, value) => new KeyValuePair<string, string>(key, value)).Array[1, 4];

    private static readonly Gen<bool> Flag = Gen.Bool;

    [Fact]
    public void Lists_and_objects_of_a_query_are_expanded_as_the_RFC_says() => Gen.Select(Text.Array[0, 4], Pairs, Gen.Int[0, 3], Flag, Flag).Sample(
        static (values, pairs, style, explode, allowReserved) =>
        {
            (ParameterStyle kind, string separator) = style switch
            {
                0 => (ParameterStyle.Form, ","),
                1 => (ParameterStyle.SpaceDelimited, "%20"),
                2 => (ParameterStyle.PipeDelimited, "%7C"),
                _ => (ParameterStyle.TabDelimited, "%09"),
            };
            string Encoded(string text) => Encode(text, allowReserved ? kind == ParameterStyle.Form && !explode ? ":/?@!$'()*;" : ":/?@!$'()*,;" : string.Empty);

            string list = values.Length == 0 ? string.Empty : explode ? string.Join("&", values.Select(value => "n%5B=" + Encoded(value))) : "n%5B=" + string.Join(separator, values.Select(Encoded));
            Query(new ApiRequest(Operation).AddQuery("n[", values, kind, explode, allowReserved)).ShouldBe(list);
            string map = explode
                ? string.Join("&", pairs.Select(pair => Encode(pair.Key) + "=" + Encoded(pair.Value)))
                : "n%5B=" + string.Join(separator, pairs.SelectMany(pair => new[] { Encode(pair.Key), Encoded(pair.Value) }));
            Query(new ApiRequest(Operation).AddQuery("n[", pairs, kind, explode, allowReserved)).ShouldBe(map);
        },
        iter: 2000);

    [Fact]
    public void Lists_and_objects_of_a_deep_object_have_their_keys_in_brackets() => Gen.Select(Text.Array[0, 4], Pairs, Flag).Sample(
        static (values, pairs, explode) =>
        {
            Query(new ApiRequest(Operation).AddQuery("n", values, ParameterStyle.DeepObject, explode)).ShouldBe(string.Join("&", values.Select(static value => "n%5B%5D=" + Encode(value))));
            Query(new ApiRequest(Operation).AddQuery("n", pairs, ParameterStyle.DeepObject, explode)).ShouldBe(string.Join("&", pairs.Select(static pair => $"n%5B{Encode(pair.Key)}%5D={Encode(pair.Value)}")));
        },
        iter: 1000);

    [Fact]
    public void Lists_and_objects_of_a_path_are_expanded_as_the_RFC_says_or_rejected() => Gen.Select(Text.Array[0, 4], Pairs, Gen.Int[0, 2], Flag).Sample(
        static (values, pairs, style, explode) =>
        {
            // The table of section 3.2.1: what comes first, what stands between, and whether names are said.
            (ParameterStyle kind, string first, string separator, bool named) = style switch
            {
                0 => (ParameterStyle.Simple, string.Empty, ",", false),
                1 => (ParameterStyle.Label, ".", ".", false),
                _ => (ParameterStyle.Matrix, ";", ";", true),
            };
            string name = named ? "n=" : string.Empty;
            string list = first + (explode ? string.Join(separator, values.Select(value => name + Encode(value))) : name + string.Join(",", values.Select(static value => Encode(value))));
            Path(request => request.SetPath("n", values, kind, explode)).ShouldBe(values.Length == 0 || values.Any(IsRefused) ? null : list);

            string map = first + (explode
                ? string.Join(separator, pairs.Select(static pair => Encode(pair.Key) + "=" + Encode(pair.Value)))
                : name + string.Join(",", pairs.SelectMany(static pair => new[] { Encode(pair.Key), Encode(pair.Value) })));
            Path(request => request.SetPath("n", pairs, kind, explode)).ShouldBe(pairs.Any(static pair => IsRefused(pair.Key) || IsRefused(pair.Value)) ? null : map);
        },
        iter: 2000);

    [Fact]
    public void Forms_are_read_back_as_the_lists_and_objects_that_they_were_made_of() => Gen.Select(Text.Array[0, 4], Pairs, Flag).Sample(
        static (values, pairs, explode) =>
        {
            (string Name, string Value)[] list = Form(new ApiForm().Add("n", values, ParameterStyle.Form, explode), out string text);
            if (explode) list.Select(static field => field.Value).ShouldBe(values.Select(Whole));
            else if (values.Length > 0) text.Split('=')[1].Split(',').Select(Decode).ShouldBe(values.Select(Whole));
            else list.ShouldBeEmpty();
            list.ShouldAllBe(static field => field.Name == "n");

            Form(new ApiForm().Add("n", pairs, ParameterStyle.DeepObject, explode), out _).ShouldBe(pairs.Select(static pair => ($"n[{Whole(pair.Key)}]", Whole(pair.Value))));
            Form(new ApiForm().Add("n", pairs, ParameterStyle.Form, explode: true), out _).ShouldBe(pairs.Select(static pair => (Whole(pair.Key), Whole(pair.Value))));
        },
        iter: 1000);

    private static ApiOperation Operation { get; } = new("a", "GET", "/a");

    private static string Query(ApiRequest request) => request.ToAddress(Base).GetComponents(UriComponents.Query, UriFormat.UriEscaped);

    private static string? Path(Func<ApiRequest, ApiRequest> set)
    {
        try
        {
            string all = set(new ApiRequest(new ApiOperation("a", "GET", "/a/{n}/z"))).ToAddress(Base).AbsoluteUri;
            return all["http://localhost/api/a/".Length..^"/z".Length];
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsRefused(string value) => string.IsNullOrWhiteSpace(value) || value.Split('/', '\\').Any(static part => part.Trim() is "." or "..");

    private static (string, string)[] Form(ApiForm form, out string text)
    {
        text = RequestBody.FromForm(form).Create().ReadAsStringAsync().GetAwaiter().GetResult();
        return [.. text.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(static pair => (Decode(pair[..pair.IndexOf('=')]), Decode(pair[(pair.IndexOf('=') + 1)..])))];
    }

    private static string Encode(string text) => Encode(text, string.Empty);

    private static string Encode(string text, string kept)
    {
        var encoded = new StringBuilder();
        foreach (byte b in Encoding.UTF8.GetBytes(text))
        {
            char c = (char)b;
            if (char.IsAsciiLetterOrDigit(c) || "-._~".Contains(c) || (b < 0x80 && kept.Contains(c))) encoded.Append(c);
            else encoded.Append('%').Append(b.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return encoded.ToString();
    }

    private static string Decode(string text)
    {
        var bytes = new List<byte>();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '%')
            {
                bytes.Add(Convert.ToByte(text.Substring(i + 1, 2), 16));
                i += 2;
            }
            else bytes.Add((byte)(text[i] == '+' ? ' ' : text[i]));
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
