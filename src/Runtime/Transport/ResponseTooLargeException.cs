namespace OfficeGest.Transport;

/// <summary>Tells the one who knows the call that its answer does not fit.</summary>
internal sealed class ResponseTooLargeException : Exception;
