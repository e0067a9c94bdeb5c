using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using OfficeGest.Sandbox.Browsing;
using Scalar.AspNetCore;

namespace OfficeGest.Cli.Sandbox;

/// <summary>The interactive reference of the sandbox. Its script comes from the package Scalar.AspNetCore, and the browser may not send requests to any other host.</summary>
internal static class ReferencePage
{
    private const int NonceBytes = 18;

    public static void Map(IEndpointRouteBuilder endpoints, ReferenceSource source)
    {
        endpoints.MapGet(ReferenceSource.DescriptionPath, async (HttpContext context) =>
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(await source.DescribeAsync(context.RequestAborted).ConfigureAwait(false), context.RequestAborted).ConfigureAwait(false);
        });
        endpoints.MapScalarApiReference(ReferenceSource.Path, (options, context) =>
        {
            string nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));
            Guard(context.Response, nonce);
            options.WithTitle("OfficeGest sandbox: API reference")
                .WithNonce(nonce)
                .AddDocument("sandbox", "OfficeGest sandbox", ReferenceSource.DescriptionPath)
                .AddPreferredSecuritySchemes([ReferenceSource.Scheme])
                .AddHttpAuthentication(ReferenceSource.Scheme, scheme => scheme.WithToken(source.Token))
                .AddHeaderContent("<nav aria-label=\"Pages\" style=\"padding:.5rem 1rem;font-family:system-ui,sans-serif;background:#12161c\"><a href=\"/_sandbox\" style=\"color:#7db8f7\">Requests, faults and quota of this sandbox</a></nav>")
                .WithFavicon("data:,")
                .WithDefaultHttpClient(ScalarTarget.CSharp, ScalarClient.HttpClient);

            // Features that call the servers of Scalar, or need them.
            options.DisableDefaultFonts().DisableTelemetry().DisableAgent().DisableMcp().HideClientButton().HideDeveloperTools();
        });
    }

    /// <summary>The spec may contain foreign texts: only scripts of this page may run, and only requests to this server are allowed.</summary>
    private static void Guard(HttpResponse response, string nonce)
    {
        response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        foreach ((string name, string value) in PageHeaders.All) response.Headers[name] = value;
    }
}
