namespace OfficeGest.Responses;

/// <summary>The exception that is thrown while a body over the size limit is read; the call converts it into the typed exception.</summary>
internal sealed class ResponseTooLargeException : Exception;
