namespace OfficeGest.Responses;

/// <summary>Thrown below the call for a body over the size limit; the call turns it into the typed exception.</summary>
internal sealed class ResponseTooLargeException : Exception;
