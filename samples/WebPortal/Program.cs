using Microsoft.Extensions.Options;
using OfficeGest.Hosting;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using WebPortal;
using WebPortal.OfficeGestApi;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
await using Installation installation = await Installation.ChooseAsync(builder.Configuration);

builder.Services.AddOfficeGestClient(builder.Configuration.GetSection("OfficeGest"));
builder.Services.AddHealthChecks().AddOfficeGest();
builder.Services.AddSingleton(TimeProvider.System).AddSingleton<Workshop>();
builder.Services.AddAntiforgery();

// Every failure that no endpoint handles becomes application/problem+json.
builder.Services.AddProblemDetails().AddExceptionHandler<OfficeGestProblems>();

builder.Services.AddOpenTelemetry()
    .ConfigureResource(static resource => resource.AddService("WebPortal"))
    .WithTracing(tracing =>
    {
        tracing.AddAspNetCoreInstrumentation().AddSource("OfficeGest");
        if (builder.Configuration.GetValue<bool>("Telemetry:Console")) tracing.AddConsoleExporter();
    })
    .WithMetrics(static metrics => metrics.AddMeter("OfficeGest", "Microsoft.AspNetCore.Hosting"));

try
{
    await using WebApplication app = builder.Build();
    app.UseExceptionHandler();
    app.UseStatusCodePages();
    app.UseAntiforgery();
    app.MapHealthChecks("/health");
    Api.Map(app);
    Pages.Map(app);
    await app.RunAsync();
    return 0;
}
catch (OptionsValidationException exception)
{
    foreach (string failure in exception.Failures) await Console.Error.WriteLineAsync(failure);
    return 1;
}
