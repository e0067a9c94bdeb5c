using System.Text.RegularExpressions;

namespace OfficeGest.Cli.Learn;

/// <summary>What may be somebody's: a name, a number plate, a tax number. Better a field too few in the spec than a customer in it.</summary>
internal static partial class PersonalText
{
    // The most frequent ones in Portugal that mean nothing else in a name of a field.
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "ana", "andre", "antonio", "artur", "beatriz", "bruno", "carla", "carlos", "catarina", "claudia", "daniel", "david", "diogo", "eduardo", "fatima",
        "fernando", "filipa", "filipe", "francisco", "goncalo", "helena", "hugo", "ines", "isabel", "joana", "joao", "jorge", "jose", "julia", "luis", "luisa",
        "manuel", "marco", "margarida", "maria", "mario", "marta", "martim", "miguel", "nuno", "patricia", "paula", "paulo", "pedro", "rafael", "ricardo",
        "rita", "rodrigo", "rui", "sandra", "sara", "sergio", "silvia", "sofia", "susana", "teresa", "tiago", "vasco", "vitor", "almeida", "alves", "carvalho",
        "correia", "cunha", "dias", "fernandes", "ferreira", "fonseca", "gomes", "goncalves", "lopes", "machado", "marques", "martins", "mendes", "moreira",
        "nunes", "oliveira", "pereira", "pinto", "ribeiro", "rocha", "rodrigues", "santos", "silva", "soares", "sousa", "tavares", "teixeira", "vieira",
    };

    /// <summary>Whether a key of an object is the name of a field, and not a value that a map is kept under.</summary>
    public static bool IsFieldName(string key) => FieldName().IsMatch(key) && !IsSuspect(key) && !LooksLikeKey(key);

    /// <summary>Whether the text may be a person's, or the key of one.</summary>
    public static bool IsSuspect(string text) => Digits().IsMatch(text) || IsPlate(text) || Letters().Matches(text).Any(static word => Names.Contains(word.Value));

    // PT500000000, A7X: digits, and no letter but capitals.
    private static bool LooksLikeKey(string key) => key.Any(char.IsAsciiDigit) && !key.Any(char.IsAsciiLetterLower);

    private static bool IsPlate(string text) => Plate().IsMatch(text) && text.Any(char.IsAsciiDigit) && text.Any(char.IsAsciiLetter);

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_-]{0,63}\z")]
    private static partial Regex FieldName();

    [GeneratedRegex("[0-9]{5}")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\A([A-Z]{2}|[0-9]{2})[-_ ]?([A-Z]{2}|[0-9]{2})[-_ ]?([A-Z]{2}|[0-9]{2})\z", RegexOptions.IgnoreCase)]
    private static partial Regex Plate();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Letters();
}
