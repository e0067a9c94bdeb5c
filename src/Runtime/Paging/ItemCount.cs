using System.Globalization;

namespace OfficeGest;

/// <summary>The number of items in a list, or a lower bound of it.</summary>
/// <param name="Value">The number that was counted.</param>
/// <param name="IsAtLeast">Whether the number is a lower bound because counting stopped before the end.</param>
public readonly record struct ItemCount(long Value, bool IsAtLeast)
{
    /// <summary>Returns <c>1250</c>, or <c>1250+</c> if there may be more.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture) + (IsAtLeast ? "+" : string.Empty);
}
