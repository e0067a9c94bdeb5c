namespace OfficeGest.Protocol;

/// <summary>An enumeration that also holds values which the spec does not list.</summary>
public interface IOpenEnum
{
    /// <summary>Whether the spec lists the value.</summary>
    bool IsKnown { get; }
}
