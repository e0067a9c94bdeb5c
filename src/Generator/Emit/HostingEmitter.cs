using OfficeGest.Generator.Model;

namespace OfficeGest.Generator.Emit;

/// <summary>Emits <c>services.AddOfficeGestClient(configuration.GetSection("OfficeGest"))</c>, which calls OfficeGest.Hosting.</summary>
internal static class HostingEmitter
{
    private const string Services = "global::Microsoft.Extensions.DependencyInjection.IServiceCollection";
    private const string HttpClientBuilder = "global::Microsoft.Extensions.DependencyInjection.IHttpClientBuilder";
    private const string Builder = "global::OfficeGest.Hosting.OfficeGestClientBuilder";
    private const string Settings = "global::OfficeGest.Hosting.OfficeGestClientSettings";

    public static void Emit(SourceWriter writer, HostingUnit unit)
    {
        string configure = $"{Names.System}Action<{Names.System}IServiceProvider, {Names.Runtime}OfficeGestClientOptions>? configure = null";
        FileEmitter.TypeHeader(writer, unit.Documentation, $"Registers {unit.Client} with the services of an application.");
        using (writer.Block($"{unit.Accessibility} static class {unit.Name}"))
        {
            Method(writer, unit, "configuration", "The section with the settings, which is watched for changes.",
                $"global::Microsoft.Extensions.Configuration.IConfiguration configuration", configure);
            writer.Line();
            Method(writer, unit, "settings", "Fills in the settings.", $"{Names.System}Action<{Settings}> settings", configure);
        }
    }

    private static string Extras(HostingUnit unit) =>
        (unit.HasLogin ? $", {Names.Own}{unit.Client}.PasswordLogin" : string.Empty) + (unit.HasSecurity ? $", security: {Names.Own}{unit.Client}.TakenCredentials" : string.Empty);

    private static void Method(SourceWriter writer, HostingUnit unit, string name, string text, string parameter, string configure)
    {
        writer.Lines($"/// <summary>Registers {unit.Client} as a singleton, on the HTTP clients of the application.</summary>");
        writer.Lines("/// <param name=\"services\">The application's services.</param>");
        XmlDoc.Parameter(writer, name, text);
        writer.Lines("/// <param name=\"name\">Distinguishes several installations: the client is then a keyed service with this name. Empty for a single installation.</param>");
        writer.Lines("/// <param name=\"configure\">Sets options that the settings do not have, such as a drift policy.</param>");
        writer.Lines("/// <returns>The HTTP client's builder. Do not add retries to it: they would send writes twice.</returns>");
        writer.Lines($"public static {HttpClientBuilder} Add{unit.Client}(this {Services} services, {parameter}, string name = \"\", {configure}) =>");
        using (writer.Indent())
            writer.Lines($"{Builder}.Add<{unit.Client}>(services, {name}, static transport => new {unit.Client}(transport), name, configure{Extras(unit)});");
    }
}
