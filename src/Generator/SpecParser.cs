using OfficeGest.Generator.Emit;
using OfficeGest.Generator.Model;
using OfficeGest.Generator.Naming;
using OfficeGest.Generator.Operations;
using OfficeGest.Generator.Passes;
using OfficeGest.Generator.Types;
using OfficeGest.Specification;
using OfficeGest.Specification.Conventions;
using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.OpenApi;
using OfficeGest.Specification.Text;
using OfficeGest.Specification.Values;

namespace OfficeGest.Generator;

/// <summary>Converts the text of a spec to its model. All decisions about names, types and shapes are made here.</summary>
internal static class SpecParser
{
    public static ParseResult Parse(SpecItem item, CancellationToken cancellationToken)
    {
        var findings = new Findings(item.Path, item.Text);
        ApiModel? model = null;
        if (Description.Read(findings, cancellationToken) is { } document)
            model = Build(item, document, findings, cancellationToken);
        return new ParseResult(item.Path, model, findings.ToDiagnostics(cancellationToken));
    }

    private static ApiModel Build(SpecItem item, SpecDocument document, Findings findings, CancellationToken cancellationToken)
    {
        string @namespace = SpecNames.Namespace(item, findings);
        string client = SpecNames.Client(item, findings);
        string accessibility = SpecNames.Accessibility(item, findings);
        var renames = new Renames(item.Filter.Rename, findings);
        var names = new TypeNameScope(@namespace, client, document, renames, item.Filter.DropPrefix, findings);
        var context = new ParseContext(document, names, renames, @namespace, findings);
        var types = new TypeResolver(context);

        var selector = new OperationSelector(item.Filter);
        List<OperationSite> sites = new OperationCatalog(document, selector, findings).All();
        selector.ReportUnused(findings);
        var tree = new ClientTree(context, client);
        int count = Operations(sites, new OperationFactory(context, types.Resolve), tree, findings, cancellationToken);
        if (count == 0 && document.Document.Webhooks is not { Count: > 0 }) findings.Add(SpecRules.NothingLeft, string.Empty, item.Path, selector.IsActive ? " after its filters" : string.Empty);
        new WebhookModels(document, types.Resolve).Resolve(sites, webhooks: !selector.IsActive);
        types.Complete(cancellationToken);
        renames.ReportUnused();

        LoginShape? found = Login(document, findings);
        LoginModel? login = found is { IsUsual: false }
            ? new LoginModel(found.Path, found.UserKey, found.PasswordKey, found.TokenPath, found.LogoutMethod, found.LogoutPath)
            : null;
        SecurityModel? security = SecurityFactory.Of(document, found is not null, findings);
        IReadOnlyList<EmitUnit> units = [.. UnionCycles.Break(context.Units), .. tree.Build(login, security)];
        units = new ShapePass(TypeNames.OnTarget).Decide(FilterFinder.Add(units));
        units = [.. units, ResolverUnit.Of(@namespace, client, units), HostingUnit.Of(@namespace, client, login is not null, security?.IsCarried == true)];
        return new ApiModel
        {
            Namespace = @namespace,
            ClientName = client,
            Units = WrittenModels.Mark(units).Select(unit => unit with { Accessibility = accessibility, HintName = HintNames.Shortened(unit.HintName) }).OrderBy(static unit => unit.HintName, StringComparer.Ordinal).ToEquatableArray(),
        };
    }

    // The login is also needed if a filter leaves it out: there is no token without it.
    private static LoginShape? Login(SpecDocument document, Findings findings) => LoginFinder.Find(document.Document, (path, problem) => findings.AddNamed(
        SpecRules.BadExtension, $"{JsonPointers.Append("/paths", path)}/post/{ExtensionNames.Login}", ExtensionNames.Login, $"the login at '{path}': {problem}"));

    private static int Operations(
        List<OperationSite> sites, OperationFactory factory, ClientTree tree, Findings findings, CancellationToken cancellationToken)
    {
        int count = 0;
        foreach (OperationSite site in sites)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                foreach (OperationDraft draft in factory.Build(site)) tree.Add(draft);
                count++;
            }
            catch (OperationLeftOutException exception)
            {
                findings.Add(exception.Rule, exception.Pointer, [.. exception.Arguments]);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // If Microsoft.OpenApi throws while its model is read, only one operation is left out.
                findings.Add(SpecRules.OperationFailed, site.Pointer, site.Id, $"{exception.GetType().Name}: {exception.Message}");
            }
        }

        return count;
    }
}
