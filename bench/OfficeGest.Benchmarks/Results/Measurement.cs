namespace OfficeGest.Benchmarks.Results;

/// <summary>One benchmark of a run.</summary>
/// <param name="Group">The class: what is in it ran together, so that its ratios hold.</param>
/// <param name="Name">The method.</param>
/// <param name="Parameters">Empty when it has none.</param>
/// <param name="Nanoseconds">The median.</param>
/// <param name="Bytes">Allocated in one operation; null when it was not measured.</param>
internal sealed record Measurement(string Group, string Name, string Parameters, double Nanoseconds, long? Bytes)
{
    public string Title => Parameters.Length == 0 ? Name : $"{Name} ({Parameters})";
}
