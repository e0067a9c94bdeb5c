using System.Text;
using CsCheck;
using OfficeGest.Cli.Tests.Learn;
using OfficeGest.Cli.Tests.Running;

namespace OfficeGest.Cli.Tests.OddInput;

/// <summary>Whatever a server answers, <c>spec pull</c> says what is wrong with it.</summary>
[Trait("Speed", "Slow")]
public sealed class OddServerTests
{
    private static readonly string[] Locations =
    [
        "//[", "//", "///", "http://", "http://[", "https://user:geheim@127.0.0.1/", "mailto:a@b", "file:///etc/passwd", "javascript:1", "?", "#", "", " ", "..", "http:relative", "/\\evil", "//evil.example", "http://a b", "é", "%ZZ", "http://127.0.0.1:99999/", "://", "x:y:z", "\\\\host\\share", "urn:a:b",
    ];

    private static readonly string[] Encodings = ["gzip", "br", "deflate", "gzip, br", "br, gzip", "zstd", "identity", "x", ""];

    [Fact]
    public async Task Random_redirects_and_encodings_are_reported()
    {
        RawResponse next = RawResponse.Cut;
        await using var server = new RawServer(_ => next);
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                byte[] body = random.Next(3) == 0 ? Mutation.OfBytes(Encoding.UTF8.GetBytes(LearnSpec.Yaml), random) : Garbage(random);
                next = random.Next(2) == 0
                    ? RawResponse.Of(random.Next(300, 309), "text/plain", body, $"Location: {Locations[random.Next(Locations.Length)]}")
                    : RawResponse.Of(200, "application/yaml", body, $"Content-Encoding: {Encodings[random.Next(Encodings.Length)]}");
                if (random.Next(4) == 0) next = next.CutAt(random.Next(next.Bytes.Length), RawEnd.Close);
                else next = next with { End = RawEnd.Close };
                using var folder = new TemporaryFolder();

                ToolRun run = ToolRun.In(folder, $"spec pull {server.Address}openapi.yaml --out new.yaml --yes").GetAwaiter().GetResult();

                run.Errors.ShouldNotContain("fault of the tool", Case.Sensitive, Encoding.Latin1.GetString(next.Bytes));
                run.Errors.ShouldNotContain("geheim");
                run.ExitCode.ShouldBeOneOf(0, 1, 3);
            },
            iter: Runs.Of(200),
            threads: 1);
    }

    [Theory]
    [InlineData("//[", "redirects to an invalid address")]
    [InlineData("https://user:geheim@other.example/x", "redirects to https://other.example, which is another origin")]
    public async Task A_redirect_that_is_not_followed_is_named_without_its_credentials(string location, string message)
    {
        await using var server = new RawServer(_ => RawResponse.Of(302, null, [], $"Location: {location}"));
        using var folder = new TemporaryFolder();

        ToolRun run = (await ToolRun.In(folder, $"spec pull {server.Address}openapi.yaml --out new.yaml --yes")).ShouldExitWith(1);

        run.Errors.ShouldContain(message);
        run.Errors.ShouldNotContain("geheim");
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_body_that_is_not_compressed_as_it_says_is_reported(string encoding)
    {
        await using var server = new RawServer(_ => RawResponse.Of(200, "application/yaml", Encoding.UTF8.GetBytes(LearnSpec.Yaml), $"Content-Encoding: {encoding}"));
        using var folder = new TemporaryFolder();

        ToolRun run = (await ToolRun.In(folder, $"spec pull {server.Address}openapi.yaml --out new.yaml --yes")).ShouldExitWith(1);

        run.Errors.ShouldContain("the body is not in the encoding of its Content-Encoding");
    }

    private static byte[] Garbage(Random random)
    {
        byte[] bytes = new byte[random.Next(1, 200)];
        random.NextBytes(bytes);
        return bytes;
    }
}
