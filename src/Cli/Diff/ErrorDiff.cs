using OfficeGest.Generator.Model;

namespace OfficeGest.Cli.Diff;

/// <summary>Compares error bodies. Code checks their type at run time when it catches an exception, so no change of them breaks compilation.</summary>
internal static class ErrorDiff
{
    public static IEnumerable<Difference> Of(IEnumerable<ErrorModel> before, IEnumerable<ErrorModel> after)
    {
        foreach ((ErrorModel? old, ErrorModel? @new) in Pairs.By(before, after, static error => error.Status))
        {
            if (@new is null) yield return new(false, $"{Failure(old!)} is no longer read as {Type(old!)}.");
            else if (old is null) yield return new(false, $"{Failure(@new)} is read as {Type(@new)}.");
            else if (old.Type != @new.Type) yield return new(false, $"{Failure(@new)} is read as {Type(@new)} instead of {Type(old)}.");
        }
    }

    private static string Failure(ErrorModel error) => error.Status.Length == 0 ? "The body of a failure" : $"The body of a {error.Status}";

    private static string Type(ErrorModel error) => CSharpText.Of(error.Type, nullable: false);
}
