using Acme.OfficeGest;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OfficeGest.Sandbox;

namespace OfficeGest.Docs.Tests.Blocks;

/// <summary>What blocks of C# may use without a declaration, because the words around them have said what it is. Nothing of it is ever run.</summary>
public static class Known
{
    public static OfficeGestClient og => null!;

    public static OfficeGestClientOptions options => null!;

    public static OfficeGestSandbox sandbox => null!;

    public static WebApplicationBuilder builder => null!;

    public static WebApplication app => null!;

    public static IServiceCollection services => null!;

    public static string plate => "";

    public static string user => "";

    public static string password => "";

    public static string token => "";

    public static string? saved { get; set; }

    public static CancellationToken cancellationToken => default;

    public static void Log(params object?[] values) => _ = values;
}
