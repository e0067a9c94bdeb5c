using System.Net.Sockets;
using CsCheck;
using OfficeGest.Protocol;
using OfficeGest.Runtime.Tests.Support;

namespace OfficeGest.Runtime.Tests.Http;

/// <summary>
/// Whatever the server and the connections do, a write is carried out once at most, and whoever cannot know whether it was is told. (A server that says 429
/// says that it has not taken the write.)
/// </summary>
public class OnceTests
{
    private const string Ok = """{"data":{"id":1}}""";
    private const int Statuses = 12;

    private static readonly int Runs = 200 * (int.TryParse(Environment.GetEnvironmentVariable("OFFICEGEST_RUNS"), out int factor) ? factor : 1);

    private static readonly int[] Refusals = [400, 401, 403, 404, 409, 422, 429, 429];
    private static readonly int[] Doubts = [200, 201, 301, 302, 303, 307, 308, 408, 500, 501, 502, 503, 504];
    private static readonly string[] Bodies = [Ok, "{}", "", "<html>", """{"data":{"id":1""", "\u00ff"];
    private static readonly SocketError[] Errors = [SocketError.ConnectionRefused, SocketError.HostUnreachable, SocketError.NetworkUnreachable, SocketError.TimedOut, SocketError.TryAgain, SocketError.HostNotFound];

    private static readonly Gen<Event> Events = Gen.Select(
        Gen.Int[0, Statuses], Gen.Int[0, 1000], Gen.Int[0, Bodies.Length - 1], Gen.Int[0, 400], Gen.Int[0, 3],
        static (kind, status, body, cut, end) => new Event(kind, status, Bodies[body], cut, (RawEnd)end));

    private static readonly Gen<(Event[] Events, SocketError[] Faults, int Setup)> Cases = Gen.Select(
        Events.Array[1, 5], Gen.Int[0, Errors.Length - 1].Select(static index => Errors[index]).Array[0, 3], Gen.Int[0, 4], static (events, faults, setup) => (events, faults, setup));

    [Fact]
    public async Task A_write_is_applied_once_at_most_and_every_doubt_is_reported() =>
        await Cases.SampleAsync(static one => CheckAsync(one.Events, one.Faults, one.Setup), iter: Runs, threads: 2, print: static one => $"{one.Setup}: {string.Join(", ", one.Faults)}; {string.Join(", ", one.Events.Select(static e => e.ToString()))}");

    private static async Task CheckAsync(Event[] events, SocketError[] faults, int setup)
    {
        var clock = new TestClock();
        int commits = 0;
        int arrived = 0;
        await using var server = new RawServer(request =>
        {
            if (request.Target.EndsWith("/elsewhere", StringComparison.Ordinal) && request.Method == "GET") return RawResponse.Json(200, Ok);

            Event now = events[Math.Min(arrived++, events.Length - 1)];
            if (now.Commits) commits++;
            if (now.End == RawEnd.Stall) _ = Task.Run(() => clock.Advance(TimeSpan.FromSeconds(31)));
            return now.Response();
        });
        int connection = 0;
        var sockets = new SocketsHttpHandler { AllowAutoRedirect = setup is 2 or 4, UseCookies = false, UseProxy = false };
        sockets.ConnectCallback = async (context, cancellationToken) =>
        {
            int number = connection++;
            if (number < faults.Length) throw new SocketException((int)faults[number]);

            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        };
        using (sockets)
        await using (ApiTransport transport = Over(server, clock, sockets, setup))
        {
            try
            {
                await transport.Post();
                commits.ShouldBe(1);
            }
            catch (OfficeGestException exception)
            {
                if (!exception.MayHaveBeenApplied) commits.ShouldBe(0, exception.ToString());
            }
        }

        commits.ShouldBeLessThanOrEqualTo(1);
    }

    private static ApiTransport Over(RawServer server, TestClock clock, SocketsHttpHandler sockets, int setup)
    {
        var options = new OfficeGestClientOptions
        {
            BaseAddress = server.Address,
            Credential = new TokenCredential("secret-token"),
            TimeProvider = clock,
            Retry = new RetryOptions { UseJitter = false, BaseDelay = TimeSpan.FromMilliseconds(1) },
        };
        if (setup == 1) options.HttpClient = new HttpClient(sockets) { Timeout = Timeout.InfiniteTimeSpan };
        else options.Handler = setup switch
        {
            2 => new Opaque(sockets),
            3 => new Repeating(sockets),
            4 => new Repeating(new Opaque(sockets)),
            _ => sockets,
        };
        return ApiTransport.Create(options);
    }

    /// <summary>What the server does with a request that arrived.</summary>
    private sealed record Event(int Kind, int Number, string Body, int Cut, RawEnd End)
    {
        /// <summary>A refusal is said in full; whatever else happens, the server may have carried out the write before.</summary>
        public bool Commits => Kind > 2 && (Kind < Statuses || Number % 2 == 0);

        public RawResponse Response() => Kind switch
        {
            <= 2 => RawResponse.Json(Refusals[Number % Refusals.Length], "{}"),
            < 6 => RawResponse.Json(201, Ok),
            < 9 => RawResponse.Json(Doubts[Number % Doubts.Length], Body, "Location: elsewhere"),
            < Statuses => RawResponse.Json(Doubts[Number % Doubts.Length], Body, "Location: elsewhere").CutAt(Cut, End == RawEnd.KeepOpen ? RawEnd.Close : End),
            _ => new RawResponse([], End == RawEnd.KeepOpen ? RawEnd.Close : End),
        };
    }
}
