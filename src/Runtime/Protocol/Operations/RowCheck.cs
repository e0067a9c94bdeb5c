using System.ComponentModel;

namespace OfficeGest.Protocol;

/// <summary>Finds the exact filter that a row contradicts.</summary>
/// <returns>The filter's query parameter, or null.</returns>
/// <typeparam name="T">The row.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate string? RowCheck<in T>(T row);
