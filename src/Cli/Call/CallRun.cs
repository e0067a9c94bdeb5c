using System.Text.Json;
using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Drift;
using OfficeGest.Cli.Output;
using OfficeGest.Cli.Probe;
using OfficeGest.Cli.Pull;
using OfficeGest.Cli.Scrub;
using OfficeGest.Cli.Specs;
using OfficeGest.Cli.Yaml;
using OfficeGest.Protocol;
using Spectre.Console;

namespace OfficeGest.Cli.Call;

/// <summary>Runs <c>officegest call</c>. Nothing is sent before everything is checked, and nothing is written without confirmation.</summary>
internal sealed class CallRun(Terminal terminal, CallOptions call)
{
    private readonly ProbeSecrets _secrets = new();

    public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        OutputFile.Check(terminal, call.Record);
        OutputFile.Check(terminal, call.Output);
        string text = SpecFile.Read(terminal, call.Spec);
        var parsed = PulledSpec.Compile(call.Spec, text, cancellationToken);
        if (parsed.HasErrors()) throw new ToolException($"'{call.Spec}' has errors; officegest spec lint shows them.");

        SpecMapping document = SpecReader.Read(text);
        SpecOperation operation = CalledOperation.Find(parsed.Model, document, call.Operation);
        var made = new CallRequest(terminal, document, operation, new ParameterNames(parsed.Model, operation));
        ApiRequest request = await made.CreateAsync(call.Parameters, call.Body, cancellationToken).ConfigureAwait(false);
        string? media = FileMedia(document, operation);
        if (media is not null && call.Output is null) throw new ToolException($"{operation.Name} returns {media}: name a file with --output.", ExitCodes.WrongUsage);

        OfficeGestClientOptions options = ProbeAccess.Options(terminal, call.Url, _secrets);
        options.UserAgent = "officegest-call";
        if (operation.Method is not ("GET" or "HEAD") && !call.Yes && !Question.Ask(terminal, $"{operation.Method} {operation.Path} may change something at {options.BaseAddress?.Host}. Send it?"))
            return terminal.Fail("Nothing was sent. Answer y, or give --yes.", CommandLine.ExitCodes.Errors);

        using var traffic = new ProbeTraffic(ApiTransport.CreateHandler(), TimeProvider.System, _secrets);
        options.Handler = traffic;
        ApiTransport transport = ProbeLogin.Connect(options);
        await using (transport.ConfigureAwait(false))
        {
            if (!CallRequest.IsAnonymous(operation)) await ProbeLogin.LogInAsync(transport, _secrets, cancellationToken).ConfigureAwait(false);
            return media is null ? await JsonAsync(document, operation, request, made.Sent, transport, traffic, cancellationToken).ConfigureAwait(false) : await FileAsync(request, transport, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<int> JsonAsync(SpecMapping document, SpecOperation operation, ApiRequest request, JsonElement? sent, ApiTransport transport, ProbeTraffic traffic, CancellationToken cancellationToken)
    {
        var tally = new DriftTally(TimeProvider.System);
        ScrubbedTraffic? recording = call.Record is null ? null : new ScrubbedTraffic(document, _secrets);
        ProbeReply reply = await new ProbeCall(document, transport, traffic, tally, recording, _secrets, sent).SendAsync(operation, request, cancellationToken).ConfigureAwait(false);
        if (call.Record is { } file)
        {
            string path = terminal.FullPath(file);
            AtomicFile.Replace(path, File.Exists(path) ? await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false) : null, recording!.ToText());
        }

        foreach (DriftEntry entry in tally.ToReport().Entries) terminal.ErrorConsole.MarkupLine($"[yellow]drift[/] {Printable.Markup(entry.ToString().TrimEnd(' ', ':'))}");
        if (reply.Failure is not null) return terminal.Fail(reply.Status is { } status ? $"{status}: {reply.Reason}" : reply.Reason, CommandLine.ExitCodes.Errors);

        if (reply.Answer is { } answer) JsonText.Write(terminal.Output, answer);
        else terminal.ErrorConsole.MarkupLine($"{reply.Status}, without content.");
        return CommandLine.ExitCodes.Fine;
    }

    private async Task<int> FileAsync(ApiRequest request, ApiTransport transport, CancellationToken cancellationToken)
    {
        try
        {
            ApiStream stream = await transport.SendForStreamAsync(request, cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                FileStream file = File.Create(terminal.FullPath(call.Output!));
                await using (file.ConfigureAwait(false)) await stream.Content.CopyToAsync(file, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OfficeGestException exception)
        {
            return terminal.Fail(_secrets.Redact(exception.Message), CommandLine.ExitCodes.Errors);
        }

        terminal.ErrorConsole.MarkupLine(Printable.Markup($"Wrote {call.Output}."));
        return CommandLine.ExitCodes.Fine;
    }

    /// <summary>Returns the media type of a file response; null for JSON.</summary>
    private static string? FileMedia(SpecMapping document, SpecOperation operation)
    {
        if (Answers.Schema(document, operation) is not null) return null;
        foreach (SpecEntry response in operation.Node.Mapping("responses")?.Entries ?? [])
            if (response.Name.StartsWith('2') && (SpecReference.Resolve(document, response.Value) as SpecMapping)?.Mapping("content")?.Entries.First is { } media) return media.Name;
        return null;
    }
}
