using System.Globalization;
using System.Net;
using System.Text.Json;
using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Scrub;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;
using OfficeGest.Privacy;
using OfficeGest.Protocol;
using OfficeGest.Specification.Conventions;

namespace OfficeGest.Cli.Probe;

/// <summary>Sends one request, and counts the differences between its response and the spec.</summary>
internal sealed class ProbeCall(SpecMapping document, ApiTransport transport, ProbeTraffic traffic, DriftTally tally, ScrubbedTraffic? recording, ProbeSecrets secrets, JsonElement? sent = null)
{
    private const int ReserveOfQuota = 5;

    public async Task<ProbeReply> SendAsync(SpecOperation operation, ApiRequest request, CancellationToken cancellationToken)
    {
        int before = tally.Count;
        JsonElement? answer = null;
        OfficeGestException? failure = null;
        traffic.Begin();
        try
        {
            JsonElement read = await transport.SendOrDefaultAsync<JsonElement>(request, JsonItem.Any, cancellationToken).ConfigureAwait(false);
            if (read.ValueKind != JsonValueKind.Undefined)
            {
                if (Answers.IsReadable(read)) answer = read;
                else failure = new OfficeGestResponseException("Some of its strings are not valid Unicode.");
            }
        }
        catch (OfficeGestException exception)
        {
            failure = exception;
        }

        IReadOnlyList<ProbeExchange> tries = traffic.End();
        Check(operation, tries, answer);
        Record(operation, tries, answer ?? ErrorOf(failure));
        ProbeExchange? last = tries.Count > 0 ? tries[^1] : null;
        string? message = failure?.ServerMessage is { Length: > 0 } said ? secrets.Message(said) : null;
        return new ProbeReply(answer, failure, message, last is { Status: > 0 } ? last.Status : null, (long)(last?.Elapsed.TotalMilliseconds ?? 0), tally.Count - before, Stop(operation, failure, answer));
    }

    private void Check(SpecOperation operation, IReadOnlyList<ProbeExchange> tries, JsonElement? answer)
    {
        var target = DriftTarget.Of(operation);
        foreach (ProbeExchange exchange in tries)
            if (Answers.IsUnexpected(operation, exchange.Status)) tally.Add(target, DriftKind.UnexpectedStatus, "$", exchange.Status.ToString(CultureInfo.InvariantCulture));
        if (answer is not { } value) return;

        // Content other than JSON is a failure; this is JSON with another media type.
        if (tries[^1].MediaType is { } type && !type.EndsWith("json", StringComparison.OrdinalIgnoreCase)) tally.Add(target, DriftKind.UnexpectedContentType, "$", MediaTypeName.Shown(type));
        new AnswerCheck(document, target, tally, secrets: secrets).Check(Answers.Schema(document, operation), value);
    }

    private void Record(SpecOperation operation, IReadOnlyList<ProbeExchange> tries, JsonElement? answer)
    {
        for (int i = 0; i < tries.Count; i++) recording?.Add(operation, tries[i], i == tries.Count - 1 ? answer : null, sent);
    }

    /// <summary>Returns the body of an error response. Nothing can be learned from a response that the runtime could not read.</summary>
    private static JsonElement? ErrorOf(OfficeGestException? failure)
    {
        if (failure is not { StatusCode: >= HttpStatusCode.BadRequest, ResponseBody: { Length: > 0 } body }) return null;
        try
        {
            JsonElement error = JsonElement.Parse(body);
            return Answers.IsReadable(error) ? error : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string? Stop(SpecOperation operation, OfficeGestException? failure, JsonElement? answer) => failure switch
    {
        OfficeGestThrottledException => "The quota is used up.",
        OfficeGestConnectionException => "The installation could not be reached.",
        // A single operation may reject a valid token; a rejected login concerns all operations.
        OfficeGestAuthenticationException when failure.Route != operation.Path => "The login was rejected.",
        _ => QuotaIsLow(answer) ? "The quota is nearly used up." : null,
    };

    private bool QuotaIsLow(JsonElement? answer) =>
        transport.Throttle is { Remaining: <= ReserveOfQuota } or { MonthlyRemaining: <= ReserveOfQuota }
        || (answer is { ValueKind: JsonValueKind.Object } body
            && body.TryGetProperty(EnvelopeConvention.Meta, out JsonElement meta) && meta.ValueKind == JsonValueKind.Object
            && (IsLow(meta, "throttle_remaining") || IsLow(meta, "monthly_remaining")));

    private static bool IsLow(JsonElement meta, string figure) =>
        meta.TryGetProperty(figure, out JsonElement remaining) && remaining.ValueKind == JsonValueKind.Number && remaining.TryGetInt64(out long left) && left <= ReserveOfQuota;
}
