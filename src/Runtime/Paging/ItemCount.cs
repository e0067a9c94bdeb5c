using System.Globalization;

namespace OfficeGest;

/// <summary>How many items a list has, or at least has.</summary>
/// <param name="Value">The number that was counted.</param>
/// <param name="IsAtLeast">Whether counting stopped before the end.</param>
public readonly record struct ItemCount(long Value, bool IsAtLeast)
{
    /// <summary><c>1250</c>, or <c>1250+</c> when there may be more.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture) + (IsAtLeast ? "+" : string.Empty);
}
