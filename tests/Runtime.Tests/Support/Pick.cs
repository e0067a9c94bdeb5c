using CsCheck;

namespace OfficeGest.Runtime.Tests.Support;

internal static class Pick
{
    /// <summary>One of the values, each as likely as the others.</summary>
    public static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);
}
