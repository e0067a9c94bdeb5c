using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Cli.Learn;

/// <summary>Changes a document so that it describes what was observed. Each difference is handled separately; learning again changes nothing.</summary>
internal sealed class Teacher(SpecMapping document, FieldSamples samples)
{
    private const int MaximumRounds = 8;

    private readonly InferredSchema _inferred = InferredSchema.For(document);
    private readonly ErrorResponses _errors = new(document);
    private readonly Dictionary<(string Path, string Method), SpecOperation> _operations = SpecOperation.All(document)
        .DistinctBy(static operation => (operation.Path, operation.Method))
        .ToDictionary(static operation => (operation.Path, operation.Method));

    /// <summary>Repeats until nothing more is learned: one change may make another one possible.</summary>
    public IReadOnlyList<Lesson> Learn(DriftReport report)
    {
        Lesson[] lessons = [.. report.Entries.Select(Learn)];
        for (int round = 1; round < MaximumRounds && Again(lessons); round++)
        {
        }

        return lessons;
    }

    private bool Again(Lesson[] lessons)
    {
        bool learned = false;
        for (int i = 0; i < lessons.Length; i++)
        {
            Lesson again = Learn(lessons[i].Entry);
            learned |= again.Outcome == LessonOutcome.Learned;
            if (again.Outcome == LessonOutcome.Learned || lessons[i].Outcome != LessonOutcome.Learned) lessons[i] = again;
        }

        return learned;
    }

    private Lesson Learn(DriftEntry entry)
    {
        if (!_operations.TryGetValue((entry.Route, entry.Method), out SpecOperation? operation)) return Lesson.Left(entry, "The spec does not have this operation.");

        return entry.Kind switch
        {
            DriftKind.UnexpectedStatus => StatusLesson.Learn(_errors, operation, entry),
            DriftKind.UnknownField or DriftKind.MissingField or DriftKind.UnexpectedNull or DriftKind.TypeCoerced or DriftKind.TypeMismatch or DriftKind.UnknownEnumValue =>
                Field(operation, entry),
            DriftKind.RouteGone => Lesson.Left(entry, "The route is gone, or the module is not installed there: remove it, or mark it as deprecated, by hand."),
            DriftKind.FilterIgnored => Lesson.Left(entry, $"The server ignores the filter: remove {ExtensionNames.Match} or the parameter by hand."),
            _ => Lesson.Left(entry, "This is about the server and cannot be expressed in a spec."),
        };
    }

    private Lesson Field(SpecOperation operation, DriftEntry entry)
    {
        if (DriftPath.Steps(entry.Path) is not { Count: > 0 } steps || !FieldPlace.TryFind(document, Answers.Schema(document, operation), steps, out FieldPlace place))
            return Lesson.Left(entry, "The spec has no place for it: it does not describe the value around it.");

        return entry.Kind switch
        {
            DriftKind.UnknownField => NewFieldLesson.Learn(_inferred, place, entry, samples.Of(entry)),
            DriftKind.MissingField => RequirednessLesson.Learn(place, entry),
            DriftKind.UnexpectedNull => NullLesson.Learn(document, _inferred, place, entry),
            DriftKind.UnknownEnumValue => EnumerationLesson.Learn(document, place, entry),
            _ => TypeLesson.Learn(document, _inferred, place, entry),
        };
    }
}
