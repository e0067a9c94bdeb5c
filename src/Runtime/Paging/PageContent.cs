using System.Text.Json;

namespace OfficeGest;

/// <summary>The content of a page.</summary>
/// <param name="Items">The rows that could be read.</param>
/// <param name="Meta">The figures; <see cref="PageMeta.Empty"/> itself if there were none.</param>
/// <param name="Unreadable">The rows that could not be read.</param>
/// <param name="Places">The places of the rows in the response.</param>
internal readonly record struct PageContent<T>(IReadOnlyList<T> Items, PageMeta Meta, IReadOnlyList<JsonElement> Unreadable, RowPlaces Places)
{
    public int Count => Items.Count + Unreadable.Count;

    public bool HasMeta => !ReferenceEquals(Meta, PageMeta.Empty);
}
