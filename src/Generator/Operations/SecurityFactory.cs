using OfficeGest.Generator.Model;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.OpenApi;
using OfficeGest.Specification.Text;
using OfficeGest.Specification.Values;

namespace OfficeGest.Generator.Operations;

/// <summary>The credentials of a client; what no client can send is reported.</summary>
internal static class SecurityFactory
{
    private const string Components = "/components/securitySchemes";

    public static SecurityModel? Of(SpecDocument document, bool hasLogin, Findings findings)
    {
        if (SecurityFinder.Find(document.Document, (pointer, problem) => Report(document, findings, pointer, problem)) is not { } shape) return null;

        var keys = new List<KeyModel>();
        foreach (KeyShape key in shape.Keys)
        {
            if (!key.InQuery && HeaderNames.Problem(key.Name, ParameterLocation.Header) is { } problem) Report(document, findings, JsonPointers.Append(Components, key.Scheme), $"is an API key in the header '{key.Name}', which {problem}");
            else keys.Add(new KeyModel(key.Scheme, key.Name, key.InQuery));
        }

        // A login returns a token. Where there is one, a user name and a password are for it.
        var model = new SecurityModel(keys.ToEquatableArray(), shape.Bearer || hasLogin, shape.Basic && !hasLogin);
        return model.IsCarried || model.Bearer ? model : null;
    }

    private static void Report(SpecDocument document, Findings findings, string pointer, string problem) => findings.AddNamed(
        SpecRules.SecurityUnsupported,
        document.IsSwagger && pointer.StartsWith(Components, StringComparison.Ordinal) ? "/securityDefinitions" + pointer.Substring(Components.Length) : pointer,
        problem);
}
