using System.Globalization;

namespace OfficeGest.Sandbox.Serving;

/// <summary>Errors with Laravel's messages. Only the text of the 422 is known; the others are assumed.</summary>
internal static class Errors
{
    public static readonly Answer Unauthenticated = Plain(401, "Não autenticado.");
    public static readonly Answer WrongCredentials = Plain(401, "As credenciais indicadas não são válidas.");
    public static readonly Answer Forbidden = Plain(403, "Não tem permissão para aceder a este recurso.");
    public static readonly Answer NoRecord = Plain(404, "Registo não encontrado.");

    public static Answer NoRoute(string path) => Plain(404, $"A rota api/v2{path} não foi encontrada.");

    public static Answer WrongMethod(string method, string allowed) =>
        Plain(405, $"O método {method} não é suportado nesta rota.") with { Headers = [new("Allow", allowed)] };

    public static Answer Internal(int status) => Plain(status, "Erro interno do servidor.");

    /// <summary>A failure of the sandbox itself, as opposed to a configured fault.</summary>
    public static Answer Broken(Exception failure) => Plain(500, $"The sandbox failed: {failure.GetType().Name}: {failure.Message}");

    public static Answer TooMany(TimeSpan wait, SandboxRetryAfter form, DateTimeOffset now)
    {
        var seconds = Math.Max(0, (long)Math.Ceiling(wait.TotalSeconds));
        var answer = Plain(429, "Demasiados pedidos.");
        return form switch
        {
            SandboxRetryAfter.Seconds => answer with { Headers = [new("Retry-After", seconds.ToString(CultureInfo.InvariantCulture))] },
            // A date has no fractions, so it is rounded up; otherwise the caller would retry too early.
            SandboxRetryAfter.Date => answer with { Headers = [new("Retry-After", Ceiling(now + wait).ToString("R", CultureInfo.InvariantCulture))] },
            _ => answer,
        };
    }

    private static DateTimeOffset Ceiling(DateTimeOffset time) => new((time.UtcTicks + TimeSpan.TicksPerSecond - 1) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, TimeSpan.Zero);

    private static Answer Plain(int status, string message) => Answer.Of(status, json =>
    {
        json.WriteStartObject();
        json.WriteString("message", message);
        json.WriteEndObject();
    });
}
