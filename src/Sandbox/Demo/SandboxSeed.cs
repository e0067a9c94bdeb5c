using Bogus;

namespace OfficeGest.Sandbox.Demo;

/// <summary>The source of random numbers: the same seed and topic give the same sequence on every machine.</summary>
internal readonly record struct SandboxSeed(int Value)
{
    // Dates in the data must not depend on the current day.
    public static readonly DateTime Today = new(2026, 9, 30);

    public Faker Faker(string topic) => new("pt_PT") { Random = new Randomizer(For(topic)) };

    public Random Random(string topic, long number = 0) => new(unchecked(For(topic) ^ ((int)number * 397)));

    private int For(string topic)
    {
        var hash = unchecked((uint)Value * 2654435761u);
        foreach (var letter in topic)
            hash = unchecked((hash ^ letter) * 16777619u);
        return (int)(hash & int.MaxValue);
    }
}
