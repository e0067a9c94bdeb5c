namespace OfficeGest.EndToEnd.Tests.Wire;

/// <summary>What emitted clients send for each collectionFormat of Swagger 2.0. Nothing said is csv; multi is for queries and forms alone, and csv elsewhere.</summary>
public sealed class CollectionFormatTests(WireCalls calls) : IClassFixture<WireCalls>
{
    [Theory]
    [InlineData("query-default-color", "?color=blue,black,brown")]
    [InlineData("query-default-odd", "?odd=a%2Cb,c%20d%7Ce%09f,%C3%A7%26%3D%2B%25%2F%3F%23")]
    [InlineData("path-default-color", "/blue,black,brown")]
    [InlineData("path-default-odd", "/a%2Cb,c%20d%7Ce%09f,%C3%A7%26%3D%2B%25%2F%3F%23")]
    [InlineData("query-csv-color", "?color=blue,black,brown")]
    [InlineData("query-csv-odd", "?odd=a%2Cb,c%20d%7Ce%09f,%C3%A7%26%3D%2B%25%2F%3F%23")]
    [InlineData("path-csv-color", "/blue,black,brown")]
    [InlineData("path-csv-odd", "/a%2Cb,c%20d%7Ce%09f,%C3%A7%26%3D%2B%25%2F%3F%23")]
    [InlineData("query-ssv-color", "?color=blue%20black%20brown")]
    [InlineData("query-ssv-odd", "?odd=a%2Cb%20c%20d%7Ce%09f%20%C3%A7%26%3D%2B%25%2F%3F%23")]
    [InlineData("path-ssv-color", "/blue%20black%20brown")]
    [InlineData("path-ssv-odd", "/a%2Cb%20c%20d%7Ce%09f%20%C3%A7%26%3D%2B%25%2F%3F%23")]
    [InlineData("query-tsv-color", "?color=blue%09black%09brown")]
    [InlineData("query-tsv-odd", "?odd=a%2Cb%09c%20d%7Ce%09f%09%C3%A7%26%3D%2B%25%2F%3F%23")]
    [InlineData("path-tsv-color", "/blue%09black%09brown")]
    [InlineData("path-tsv-odd", "/a%2Cb%09c%20d%7Ce%09f%09%C3%A7%26%3D%2B%25%2F%3F%23")]
    [InlineData("query-pipes-color", "?color=blue%7Cblack%7Cbrown")]
    [InlineData("query-pipes-odd", "?odd=a%2Cb%7Cc%20d%7Ce%09f%7C%C3%A7%26%3D%2B%25%2F%3F%23")]
    [InlineData("path-pipes-color", "/blue%7Cblack%7Cbrown")]
    [InlineData("path-pipes-odd", "/a%2Cb%7Cc%20d%7Ce%09f%7C%C3%A7%26%3D%2B%25%2F%3F%23")]
    [InlineData("query-multi-color", "?color=blue&color=black&color=brown")]
    [InlineData("query-multi-odd", "?odd=a%2Cb&odd=c%20d%7Ce%09f&odd=%C3%A7%26%3D%2B%25%2F%3F%23")]
    [InlineData("path-multi-color", "/blue,black,brown")]
    [InlineData("path-multi-odd", "/a%2Cb,c%20d%7Ce%09f,%C3%A7%26%3D%2B%25%2F%3F%23")]
    [InlineData("query-shared-color", "?color=blue,black,brown")]
    public void An_array_of_the_address_is_written_in_its_format(string operation, string expected) =>
        calls.Of2[operation].Target.ShouldBe("/" + operation + expected);

    [Theory]
    [InlineData("header-default-color", "blue,black,brown")]
    [InlineData("header-default-odd", "c d|e,&=+%/?#")]
    [InlineData("header-csv-color", "blue,black,brown")]
    [InlineData("header-csv-odd", "c d|e,&=+%/?#")]
    [InlineData("header-ssv-color", "blue black brown")]
    [InlineData("header-ssv-odd", "c d|e &=+%/?#")]
    [InlineData("header-tsv-color", "blue\tblack\tbrown")]
    [InlineData("header-tsv-odd", "c d|e\t&=+%/?#")]
    [InlineData("header-pipes-color", "blue|black|brown")]
    [InlineData("header-pipes-odd", "c d|e|&=+%/?#")]
    [InlineData("header-multi-color", "blue,black,brown")]
    [InlineData("header-multi-odd", "c d|e,&=+%/?#")]
    public void A_header_is_written_in_its_format(string operation, string expected) =>
        (calls.Of2[operation].Header("X-Color") ?? calls.Of2[operation].Header("X-Odd")).ShouldBe(expected);

    [Theory]
    [InlineData("form-default-color", "color=blue,black,brown")]
    [InlineData("form-csv-color", "color=blue,black,brown")]
    [InlineData("form-ssv-color", "color=blue%20black%20brown")]
    [InlineData("form-tsv-color", "color=blue%09black%09brown")]
    [InlineData("form-pipes-color", "color=blue%7Cblack%7Cbrown")]
    [InlineData("form-multi-color", "color=blue&color=black&color=brown")]
    public void A_form_is_written_in_its_format(string operation, string expected) =>
        calls.Of2[operation].Text.ShouldBe(expected);

    [Theory]
    [InlineData("multipart-default-color", "color=blue,black,brown")]
    [InlineData("multipart-csv-color", "color=blue,black,brown")]
    [InlineData("multipart-ssv-color", "color=blue black brown")]
    [InlineData("multipart-tsv-color", "color=blue\tblack\tbrown")]
    [InlineData("multipart-pipes-color", "color=blue|black|brown")]
    [InlineData("multipart-multi-color", "color=blue&color=black&color=brown")]
    public void A_multipart_body_has_its_fields_in_their_format(string operation, string expected) =>
        Multipart.Fields(calls.Of2[operation]).ShouldBe(expected);
}
