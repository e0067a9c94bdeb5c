using System.ComponentModel;

namespace OfficeGest.Protocol;

/// <summary>An enumeration that can have values that the spec does not list.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IOpenEnum
{
    /// <summary>Whether the spec lists the value.</summary>
    bool IsKnown { get; }
}
