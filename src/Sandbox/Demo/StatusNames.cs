namespace OfficeGest.Sandbox.Demo;

/// <summary>The names of the status codes. Some are sent untranslated, as the key of the text ("n4482").</summary>
internal static class StatusNames
{
    private static readonly Dictionary<string, (string Name, string Token)> Known = new(StringComparer.Ordinal)
    {
        ["FAC"] = ("Faturado", "n4479"),
        ["F"] = ("Fechado", "n4480"),
        ["ENT"] = ("Entregue", "n4481"),
        ["ANU"] = ("Anulado", "n4482"),
        ["ESP"] = ("Em espera", "n4483"),
        ["EXE"] = ("Em Execução", "n4484"),
        ["MAR"] = ("Marcado", "n4485"),
        ["TCP"] = ("Trabalhos Complexos", "n4486"),
        ["VIT"] = ("Viaturas Internas", "n4487"),
        ["COL"] = ("Colisão", "n4488"),
        ["SEG"] = ("Seguradoras", "n4489"),
    };

    public static string For(string status, int number)
    {
        if (!Known.TryGetValue(status, out var known))
            return status;
        return number % 3 == 0 ? known.Token : known.Name;
    }
}
