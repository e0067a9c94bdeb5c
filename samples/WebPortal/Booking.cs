namespace WebPortal;

/// <summary>What a customer asks for.</summary>
/// <param name="Plate">The vehicle.</param>
/// <param name="Customer">The number of the customer, who must own it.</param>
/// <param name="Start">The wall clock of the workshop.</param>
/// <param name="Notes">What is to be done.</param>
internal sealed record Booking(string Plate, long Customer, DateTime Start, string? Notes)
{
    private const int LongestNotes = 500;

    /// <summary>What is wrong with it, by field; nothing when it can be sent.</summary>
    public Dictionary<string, string[]> Errors(DateTime now)
    {
        var errors = new Dictionary<string, string[]>();
        if (string.IsNullOrWhiteSpace(Plate)) errors["plate"] = ["Which vehicle?"];
        if (Start <= now) errors["start"] = ["This time is over."];
        if (Notes?.Length > LongestNotes) errors["notes"] = [$"At most {LongestNotes} characters."];
        return errors;
    }
}
