using static OfficeGest.Generator.Parse.SpecSeverity;

namespace OfficeGest.Generator.Parse;

/// <summary>Every message there is. Each one has a page in <c>docs/diagnostics</c> and a fixture that provokes it.</summary>
/// <remarks>OG00 the project, OG01 the text, OG02 references, OG03 schemas, OG04 operations, OG05 metadata and extensions.</remarks>
internal static class SpecRules
{
    public static SpecRule NoSpec { get; } = new("OG0001", Error, "No spec is named",
        "The project names no spec, so no client can be generated. Add <OfficeGestSpec Include=\"specs/….yaml\" /> to an ItemGroup.");

    public static SpecRule SpecMissing { get; } = new("OG0002", Error, "A spec does not exist",
        "The spec '{0}' does not exist; nothing was generated for it. Correct the path, which is relative to the project file.");

    public static SpecRule Unreadable { get; } = new("OG0003", Error, "A spec cannot be read",
        "The spec '{0}' could not be read; nothing was generated for it");

    public static SpecRule BadNamespace { get; } = new("OG0004", Warning, "A namespace is not valid",
        "'{0}' cannot be a namespace; '{1}' was used. Correct the Namespace metadata of the OfficeGestSpec item.");

    public static SpecRule BadClientName { get; } = new("OG0005", Warning, "A client name is not valid",
        "'{0}' cannot be the name of a class; '{1}' was used. Correct the Client metadata of the OfficeGestSpec item.");

    public static SpecRule DuplicateClient { get; } = new("OG0006", Error, "Two specs have the same client",
        "The client '{0}' is already generated from '{1}'; '{2}' was left out. Give one of them another Namespace or Client.");

    public static SpecRule DuplicateType { get; } = new("OG0011", Error, "Two specs declare the same type",
        "The spec '{0}' was left out: it declares '{1}', which is generated from '{2}' already. Give one of the two a Namespace of its own.");

    public static SpecRule LanguageVersion { get; } = new("OG0007", Error, "The C# version is too old",
        "The generated code needs C# 9 or later and this project uses {0}. Set <LangVersion>latest</LangVersion> in the project file.");

    public static SpecRule InternalError { get; } = new("OG0008", Error, "The generator failed",
        "The generator failed while {0}, which is a bug: {1}: {2}. Please report it with the part of the spec that it happens with.");

    public static SpecRule RuntimeMissing { get; } = new("OG0009", Error, "The runtime is not referenced",
        "The generated code needs OfficeGest.Runtime, which the project does not reference. The package OfficeGest.Generator brings it; do not set ExcludeAssets or PrivateAssets for it.");

    public static SpecRule ContractMismatch { get; } = new("OG0012", Error, "The generator and the runtime do not fit",
        "OfficeGest.Generator {0} emits code for contract {1} of the runtime, and OfficeGest.Runtime {2} has contract {3}; nothing was generated. Update {4}, so that both have the same version.");

    public static SpecRule BadVisibility { get; } = new("OG0014", Warning, "The visibility is not known",
        "'{0}' is neither public nor internal; the types are public. Correct the Visibility metadata of the OfficeGestSpec item.");

    public static SpecRule Empty { get; } = new("OG0101", Error, "A spec is empty",
        "The spec '{0}' is empty; nothing was generated for it");

    public static SpecRule NotOpenApi { get; } = new("OG0102", Error, "Not an OpenAPI document",
        "The spec '{0}' is not an OpenAPI document: {1}. Nothing was generated for it.");

    public static SpecRule UnknownVersion { get; } = new("OG0103", Error, "Unknown OpenAPI version",
        "The spec says that it is written in version '{0}', which is not one of Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2. Nothing was generated for it.");

    public static SpecRule Syntax { get; } = new("OG0104", Error, "Syntax error",
        "The text is neither valid JSON nor valid YAML from here on: {0} Nothing was generated for this spec.");

    public static SpecRule TooLarge { get; } = new("OG0105", Error, "A spec is too large",
        "The spec has {0} characters and at most {1} are read. Nothing was generated for it.");

    public static SpecRule TooDeep { get; } = new("OG0106", Error, "A spec is nested too deeply",
        "Objects and arrays are nested more than {0} levels deep here. Nothing was generated for this spec.");

    public static SpecRule TooManyNodes { get; } = new("OG0107", Error, "A spec has too many values",
        "The spec has more than {0} values. Nothing was generated for it.");

    public static SpecRule AliasExpansion { get; } = new("OG0108", Error, "YAML aliases expand too far",
        "The YAML aliases up to here stand for more than {0} values. Nothing was generated for this spec.");

    public static SpecRule UnknownAlias { get; } = new("OG0109", Error, "Unknown YAML alias",
        "The YAML alias '*{0}' has no anchor before it. Nothing was generated for this spec.");

    public static SpecRule RecursiveAlias { get; } = new("OG0110", Error, "A YAML alias contains itself",
        "The YAML alias '*{0}' stands within its own anchor. Nothing was generated for this spec.");

    public static SpecRule DuplicateKey { get; } = new("OG0111", Warning, "Duplicate key",
        "{0} has the key '{1}' twice in the same object; the last one was used");

    public static SpecRule Encoding { get; } = new("OG0112", Warning, "Damaged text",
        "The file is not valid UTF-8 here (or holds the replacement character U+FFFD); the character was read as U+FFFD");

    public static SpecRule NotText { get; } = new("OG0113", Error, "Not a text file",
        "The file holds a NUL character, so it is binary or in an encoding without a byte order mark. Nothing was generated for it; save it as UTF-8.");

    public static SpecRule SeveralDocuments { get; } = new("OG0114", Warning, "Several YAML documents",
        "The file holds more than one YAML document; only the first was read");

    public static SpecRule ReaderRemark { get; } = new("OG0115", Info, "The document deviates from OpenAPI",
        "{0}: {1}. It was ignored and everything else was read.");

    public static SpecRule ReaderFailed { get; } = new("OG0116", Warning, "A part cannot be read",
        "{0} cannot be read as OpenAPI ({1}); it was left out and the rest was read");

    public static SpecRule NothingLeft { get; } = new("OG0117", Warning, "No operations",
        "The spec '{0}' has no operation that can be called{1}; the client is empty");

    public static SpecRule MisspeltKey { get; } = new("OG0118", Warning, "Misspelt key",
        "{0} has the key '{1}', which means nothing there and was not read. Did you mean '{2}'?");

    public static SpecRule ExternalReference { get; } = new("OG0201", Warning, "Reference to another document",
        "{0} refers to '{1}', which is outside of this document, and other documents are never opened; {2}. Bundle the spec into one file.");

    public static SpecRule MissingReference { get; } = new("OG0202", Warning, "Reference to nothing",
        "{0} refers to '{1}', which does not exist; {2}.{3}");

    public static SpecRule ReferenceCycle { get; } = new("OG0203", Warning, "References in a circle",
        "{0} refers to '{1}', which leads back to itself without anything between; {2}");

    public static SpecRule AliasCycle { get; } = new("OG0301", Warning, "A schema that is only itself",
        "{0} is defined by nothing but itself or is nested without end; it was read as any JSON");

    public static SpecRule MixedEnumeration { get; } = new("OG0302", Info, "Enumeration of mixed types",
        "{0} is an enumeration with values of different types; it was read as any JSON");

    public static SpecRule UnknownType { get; } = new("OG0303", Warning, "Unknown type",
        "{0} has the type '{1}', which JSON Schema does not have; {2}.{3}");

    public static SpecRule DiscriminatorUnknown { get; } = new("OG0304", Warning, "A discriminator leads to nothing",
        "{0} has a discriminator that maps '{1}' to a schema that does not exist; the value was left out and is read as an unknown case");

    public static SpecRule ConflictingMerge { get; } = new("OG0305", Info, "allOf disagrees with itself",
        "{0} has different types in the parts of allOf; the last one was used");

    public static SpecRule ParameterUnusable { get; } = new("OG0401", Warning, "A parameter cannot be sent",
        "The operation '{0}' has a parameter that cannot be sent: {1}. The operation was left out.");

    public static SpecRule PathParameterGuessed { get; } = new("OG0402", Warning, "An undeclared path parameter",
        "The path of the operation '{0}' has the parameter '{1}', which is not declared; it was taken as a required string");

    public static SpecRule PathParameterUnused { get; } = new("OG0403", Warning, "A path parameter without a place",
        "The operation '{0}' declares the path parameter '{1}', which its path does not have; the parameter was left out");

    public static SpecRule DuplicateOperationId { get; } = new("OG0404", Warning, "operationId used twice",
        "The operationId '{0}' of '{1}' is that of '{2}' already; messages and telemetry call this one '{1}'");

    public static SpecRule PathUnusable { get; } = new("OG0405", Warning, "A path cannot be called",
        "The path '{0}' {1}; its operations were left out");

    public static SpecRule BodyUnusable { get; } = new("OG0406", Warning, "A body cannot be sent",
        "The operation '{0}' has a body that cannot be sent: {1}. The operation was left out.");

    public static SpecRule PathTwice { get; } = new("OG0407", Info, "Two paths are the same",
        "The path '{0}' differs from '{1}' by the names of its parameters only; both were kept and a server cannot tell them apart");

    public static SpecRule OperationFailed { get; } = new("OG0408", Warning, "An operation cannot be understood",
        "The operation '{0}' could not be understood ({1}); it was left out");

    public static SpecRule FilterMatchesNothing { get; } = new("OG0501", Warning, "A filter matches nothing",
        "'{0}' in the {1} metadata of the OfficeGestSpec item matches nothing in the spec; it neither kept nor left out an operation");

    public static SpecRule RenameMatchesNothing { get; } = new("OG0502", Warning, "A new name for nothing",
        "'{0}' in the Rename metadata of the OfficeGestSpec item {1}; it was ignored");

    public static SpecRule BadExtension { get; } = new("OG0503", Warning, "An extension is not understood",
        "{0} has a value of '{1}' that is not understood: {2}");

    public static SpecRule NameTaken { get; } = new("OG0504", Warning, "A chosen name is taken",
        "{0} was to be called '{1}', which is taken or not allowed there; '{2}' was used");

    /// <summary>All of them, by their codes.</summary>
    public static IReadOnlyList<SpecRule> All { get; } =
    [
        NoSpec, SpecMissing, Unreadable, BadNamespace, BadClientName, DuplicateClient, LanguageVersion, InternalError, RuntimeMissing, DuplicateType, ContractMismatch, BadVisibility,
        Empty, NotOpenApi, UnknownVersion, Syntax, TooLarge, TooDeep, TooManyNodes, AliasExpansion, UnknownAlias, RecursiveAlias, DuplicateKey,
        Encoding, NotText, SeveralDocuments, ReaderRemark, ReaderFailed, NothingLeft, MisspeltKey,
        ExternalReference, MissingReference, ReferenceCycle,
        AliasCycle, MixedEnumeration, UnknownType, DiscriminatorUnknown, ConflictingMerge,
        ParameterUnusable, PathParameterGuessed, PathParameterUnused, DuplicateOperationId, PathUnusable, BodyUnusable, PathTwice, OperationFailed,
        FilterMatchesNothing, RenameMatchesNothing, BadExtension, NameTaken,
    ];
}
