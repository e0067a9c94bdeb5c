using Mirror.Storage;

namespace Mirror.Sweeps;

/// <summary>What a person sees of the readings.</summary>
internal interface ISweepView
{
    /// <param name="part">The part that is read now.</param>
    /// <param name="expected">How many rows there were the last time; 0 when nobody knows.</param>
    void Begin(Part part, long expected);

    void Advance(Part part, int rows);

    /// <param name="part">The part.</param>
    /// <param name="failure">Why it is read again later; null when it is done.</param>
    void End(Part part, Exception? failure);
}
