namespace Mirror.Storage;

/// <summary>Another instance has taken the part over, because this one was silent for too long. Nothing was written.</summary>
internal sealed class LeaseLostException(string part) : Exception($"Another instance has taken over {part}.");
