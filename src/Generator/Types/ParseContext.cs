using OfficeGest.Generator.Model;
using OfficeGest.Generator.Naming;
using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.OpenApi;

namespace OfficeGest.Generator.Types;

/// <summary>What is known of a description while it becomes a model. Data only: a factory that needs types is given the <see cref="ResolveType"/> beside it.</summary>
internal sealed record ParseContext(SpecDocument Document, TypeNameScope Names, Renames Renames, string Namespace, Findings Findings)
{
    public ObjectShapes Shapes { get; } = new(Document, Names, Findings);

    public List<EmitUnit> Units { get; } = [];

    /// <summary>Types that have their name already, and whose parts are still to be looked at.</summary>
    public Queue<Func<EmitUnit>> Pending { get; } = new();
}

/// <summary>The type of a schema that is used.</summary>
/// <param name="site">The schema where it is used.</param>
/// <param name="name">What its type is called if it needs one and is no component.</param>
internal delegate TypeUse ResolveType(SchemaSite site, string name);
