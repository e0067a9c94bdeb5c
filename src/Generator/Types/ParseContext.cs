using OfficeGest.Generator.Model;
using OfficeGest.Generator.Naming;
using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.OpenApi;

namespace OfficeGest.Generator.Types;

/// <summary>The state while a spec is converted to a model. Data only: a factory that needs types also gets a <see cref="ResolveType"/>.</summary>
internal sealed record ParseContext(SpecDocument Document, TypeNameScope Names, Renames Renames, string Namespace, Findings Findings)
{
    public ObjectShapes Shapes { get; } = new(Document, Names, Findings);

    public List<EmitUnit> Units { get; } = [];

    /// <summary>The types that already have a name, but whose parts must still be processed.</summary>
    public Queue<Func<EmitUnit>> Pending { get; } = new();
}

/// <summary>Returns the type of a schema.</summary>
/// <param name="site">The schema where it is used.</param>
/// <param name="name">The name of its type, if it is an inline schema that needs one.</param>
internal delegate TypeUse ResolveType(SchemaSite site, string name);
