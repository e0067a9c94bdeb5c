using System.Globalization;

namespace OfficeGest.Sandbox.Demo;

/// <summary>Creates invented Portuguese numbers that pass the validation of Portuguese software.</summary>
internal static class Portuguese
{
    private const long Plates = 26L * 26 * 100 * 26 * 26;
    private const string FirstPlate = "AA-00-BB";

    /// <summary>Returns the plate of the vehicle at an index. Plates are unique; the first is AA-00-BB, which examples use.</summary>
    public static string Plate(int index, int seed)
    {
        if (index == 0)
            return FirstPlate;
        // The step is coprime to the number of plates, so that no plate occurs twice.
        var number = (((long)(uint)seed * 31) + (index * 7_919_929L)) % Plates;
        var plate = Spell(number);
        return plate == FirstPlate ? Spell(((long)(uint)seed * 31) % Plates) : plate;
    }

    public static string Phone(Random random) => string.Create(CultureInfo.InvariantCulture, $"2{random.Next(10, 99)}{random.Next(0, 1_000_000):D6}");

    public static string MobilePhone(Random random) =>
        string.Create(CultureInfo.InvariantCulture, $"{(random.Next(3) == 0 ? "+351" : "")}9{"1236"[random.Next(4)]}{random.Next(0, 10_000_000):D7}");

    public static string PostalCode(Random random) => string.Create(CultureInfo.InvariantCulture, $"{random.Next(1000, 8999)}-{random.Next(1, 999):D3}");

    private static string Spell(long number)
    {
        var (first, rest) = Math.DivRem(number, 100L * 676);
        var (digits, last) = Math.DivRem(rest, 676L);
        return string.Create(CultureInfo.InvariantCulture, $"{Letters(first)}-{digits:D2}-{Letters(last)}");
    }

    private static string Letters(long pair) => new([(char)('A' + (pair / 26)), (char)('A' + (pair % 26))]);
}
