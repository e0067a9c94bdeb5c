using OfficeGest.Generator.Model;
using OfficeGest.Specification;
using OfficeGest.Specification.Diagnostics;

namespace OfficeGest.Generator;

/// <summary>What became of one spec: a model unless nothing of it could be used, and everything worth saying.</summary>
/// <param name="Path">The spec; only for messages.</param>
/// <param name="Model">Null when nothing of the spec can be used.</param>
/// <param name="Diagnostics">In the order of their places.</param>
internal sealed record ParseResult(string Path, ApiModel? Model, EquatableArray<SpecDiagnostic> Diagnostics);
