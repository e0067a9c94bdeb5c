using OfficeGest.Generator.Model;
using OfficeGest.Specification.Diagnostics;
using OfficeGest.Specification.Values;

namespace OfficeGest.Generator;

/// <summary>The result of parsing a spec: its model and the diagnostics.</summary>
/// <param name="Path">The spec; only for messages.</param>
/// <param name="Model">The model; null if nothing of the spec can be used.</param>
/// <param name="Diagnostics">The diagnostics, in the order of their positions.</param>
internal sealed record ParseResult(string Path, ApiModel? Model, EquatableArray<SpecDiagnostic> Diagnostics);
