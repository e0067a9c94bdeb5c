using static OfficeGest.Specification.Diagnostics.SpecSeverity;

namespace OfficeGest.Specification.Diagnostics;

/// <content>Rules of the text, and of the document as a whole.</content>
internal static partial class SpecRules
{
    public static SpecRule Empty { get; } = new("OG0101", Error, "A spec is empty",
        "The spec '{0}' is empty; nothing was generated for it");

    public static SpecRule NotOpenApi { get; } = new("OG0102", Error, "Not an OpenAPI document",
        "The spec '{0}' is not an OpenAPI document: {1}. Nothing was generated for it.");

    public static SpecRule UnknownVersion { get; } = new("OG0103", Error, "Unknown OpenAPI version",
        "The spec declares version '{0}', but only Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2 are supported. Nothing was generated for it.");

    public static SpecRule Syntax { get; } = new("OG0104", Error, "Syntax error",
        "The text is neither valid JSON nor valid YAML from here on: {0} Nothing was generated for this spec.");

    public static SpecRule TooLarge { get; } = new("OG0105", Error, "A spec is too large",
        "The spec has {0} characters and at most {1} are read. Nothing was generated for it.");

    public static SpecRule TooDeep { get; } = new("OG0106", Error, "A spec is nested too deeply",
        "Objects and arrays are nested more than {0} levels deep here. Nothing was generated for this spec.");

    public static SpecRule TooManyNodes { get; } = new("OG0107", Error, "A spec has too many values",
        "The spec has more than {0} values. Nothing was generated for it.");

    public static SpecRule AliasExpansion { get; } = new("OG0108", Error, "YAML aliases expand too far",
        "The YAML aliases up to here expand to more than {0} values. Nothing was generated for this spec.");

    public static SpecRule UnknownAlias { get; } = new("OG0109", Error, "Unknown YAML alias",
        "The YAML alias '*{0}' has no anchor before it. Nothing was generated for this spec.");

    public static SpecRule RecursiveAlias { get; } = new("OG0110", Error, "A YAML alias contains itself",
        "The YAML alias '*{0}' is inside its own anchor. Nothing was generated for this spec.");

    public static SpecRule DuplicateKey { get; } = new("OG0111", Warning, "Duplicate key",
        "{0} has the key '{1}' twice in the same object; the last one was used");

    public static SpecRule Encoding { get; } = new("OG0112", Warning, "Damaged text",
        "The file is not valid UTF-8 here (or contains the replacement character U+FFFD); the character was read as U+FFFD");

    public static SpecRule NotText { get; } = new("OG0113", Error, "Not a text file",
        "The file contains a NUL character, so it is binary or in an encoding without a byte order mark. Nothing was generated for it; save it as UTF-8.");

    public static SpecRule SeveralDocuments { get; } = new("OG0114", Warning, "Several YAML documents",
        "The file contains more than one YAML document; only the first was read");

    public static SpecRule DocumentDeviates { get; } = new("OG0115", Info, "The document deviates from OpenAPI",
        "{0}: {1}. It was ignored and everything else was read.");

    public static SpecRule ReaderFailed { get; } = new("OG0116", Warning, "A part cannot be read",
        "{0} cannot be read as OpenAPI ({1}); it was left out and the rest was read");

    public static SpecRule NothingLeft { get; } = new("OG0117", Warning, "No operations",
        "The spec '{0}' has no operation that can be called{1}; the client is empty");

    public static SpecRule MisspeltKey { get; } = new("OG0118", Warning, "Misspelt key",
        "{0} has the key '{1}', which is unknown there and was not read. Did you mean '{2}'?");

    public static SpecRule WrongForm { get; } = new("OG0119", Warning, "A part has the wrong form",
        "{0} has a part that must be {1} in OpenAPI; it was not read, but everything else was");

    private static SpecRule[] Text => [Empty, NotOpenApi, UnknownVersion, Syntax, TooLarge, TooDeep, TooManyNodes, AliasExpansion, UnknownAlias, RecursiveAlias, DuplicateKey, Encoding, NotText, SeveralDocuments, DocumentDeviates, ReaderFailed, NothingLeft, MisspeltKey, WrongForm];
}
