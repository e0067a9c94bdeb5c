using OfficeGest.Generator.Model;

namespace OfficeGest.Generator.Emit;

/// <summary>The credentials of a client: told to whoever creates it, and to the runtime.</summary>
internal static class SecurityEmitter
{
    // Hosting makes the transport before the client.
    public static void Descriptor(SourceWriter writer, SecurityModel security)
    {
        using (writer.Block($"internal static readonly {Names.Protocol}ApiSecurity TakenCredentials = new()", "};"))
        {
            if (security.Bearer || security.Basic) writer.Lines($"{(security.Bearer ? "Bearer = true," : string.Empty)}{(security is { Bearer: true, Basic: true } ? " " : string.Empty)}{(security.Basic ? "Basic = true," : string.Empty)}");
            if (security.Keys.Count > 0) writer.Lines($"Keys = new[] {{ {string.Join(", ", security.Keys.Select(Place))} }},");
        }

        writer.Line();
    }

    public static void Remarks(SourceWriter writer, SecurityModel security)
    {
        List<string> credentials = [];
        if (security.Bearer || security.Basic) credentials.Add($"a <see cref=\"{Names.Runtime}PasswordCredential\"/>{(security.Basic ? " (HTTP Basic)" : string.Empty)}");
        if (security.Bearer) credentials.Add($"a <see cref=\"{Names.Runtime}TokenCredential\"/>");
        credentials.AddRange(security.Keys.Select(key => $"an <see cref=\"{Names.Runtime}ApiKeyCredential\"/> ({(key.InQuery ? "the query parameter" : "the header")} {Code(key.Name)}{Scheme(security, key)})"));
        writer.Lines($"/// <remarks>The spec takes {string.Join(", or ", credentials)}.</remarks>");
    }

    private static string Scheme(SecurityModel security, KeyModel key) => security.Keys.Count > 1 ? $", scheme {Code(key.Scheme)}" : string.Empty;

    private static string Code(string text) => $"<c>{XmlDoc.Escape(text)}</c>";

    private static string Place(KeyModel key) =>
        $"new {Names.Protocol}ApiKeyPlace({CSharp.Literal(key.Scheme)}, {CSharp.Literal(key.Name)}{(key.InQuery ? ", inQuery: true" : string.Empty)})";
}
