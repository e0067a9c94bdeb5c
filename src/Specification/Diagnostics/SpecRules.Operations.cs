using static OfficeGest.Specification.Diagnostics.SpecSeverity;

namespace OfficeGest.Specification.Diagnostics;

/// <content>Rules of operations.</content>
internal static partial class SpecRules
{
    public static SpecRule ParameterUnusable { get; } = new("OG0401", Warning, "A parameter cannot be sent",
        "The operation '{0}' has a parameter that cannot be sent: {1}. The operation was left out.");

    public static SpecRule PathParameterGuessed { get; } = new("OG0402", Warning, "Undeclared path parameter",
        "The path of the operation '{0}' has the parameter '{1}', which is not declared; it was treated as a required string");

    public static SpecRule PathParameterUnused { get; } = new("OG0403", Warning, "Unused path parameter",
        "The operation '{0}' declares the path parameter '{1}', which its path does not have; the parameter was left out");

    public static SpecRule DuplicateOperationId { get; } = new("OG0404", Warning, "operationId used twice",
        "The operationId '{0}' of '{1}' is already used by '{2}'; messages and telemetry use '{1}' for this operation");

    public static SpecRule PathUnusable { get; } = new("OG0405", Warning, "A path cannot be called",
        "The path '{0}' {1}; its operations were left out");

    public static SpecRule BodyUnusable { get; } = new("OG0406", Warning, "A body cannot be sent",
        "The operation '{0}' has a body that cannot be sent: {1}. The operation was left out.");

    public static SpecRule PathTwice { get; } = new("OG0407", Info, "Two paths are the same",
        "The path '{0}' differs from '{1}' only by the names of its parameters; both were kept, but a server cannot distinguish them");

    public static SpecRule OperationFailed { get; } = new("OG0408", Warning, "Operation skipped",
        "The operation '{0}' could not be read ({1}); it was left out");

    public static SpecRule HeaderUnusable { get; } = new("OG0409", Warning, "A header that cannot be set",
        "The operation '{0}' has the parameter '{1}', which {2}; the parameter was left out");

    public static SpecRule MediaTypeUnusable { get; } = new("OG0410", Warning, "A media type that cannot be sent",
        "The operation '{0}' has a media type that is not valid in a header, '{1}'; it was left out");

    public static SpecRule UnknownMethod { get; } = new("OG0411", Warning, "Unknown method",
        "The path '{0}' has the key '{1}', which is not an HTTP method of OpenAPI; its content was not read");

    public static SpecRule NoResponses { get; } = new("OG0412", Info, "An operation without responses",
        "{0} describes no response; its method returns no result");

    private static SpecRule[] Operations => [ParameterUnusable, PathParameterGuessed, PathParameterUnused, DuplicateOperationId, PathUnusable, BodyUnusable, PathTwice, OperationFailed, HeaderUnusable, MediaTypeUnusable, UnknownMethod, NoResponses];
}
