using System.Net;

namespace OfficeGest.Runtime.Tests.Sessions.Model;

/// <summary>A server with sessions: it knows the tokens that it issued, forgets them when told to, and may allow one at a time.</summary>
internal sealed class ModelServer : HttpMessageHandler
{
    private readonly HashSet<string> _valid = [];
    private readonly bool _oneSession;

    public ModelServer(bool oneSession) => _oneSession = oneSession;

    public int Logins { get; private set; }

    public void Revoke()
    {
        lock (_valid) _valid.Clear();
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        lock (_valid)
        {
            bool isLogin = request.RequestUri!.AbsolutePath.EndsWith("/auth/login", StringComparison.Ordinal);
            HttpResponseMessage response = isLogin ? ScriptedServer.Json($$$"""{"data":{"token":"{{{Issue()}}}"}}""")
                : ScriptedServer.Json("""{"data":{"id":1}}""", _valid.Contains(request.Headers.Authorization!.Parameter!) ? HttpStatusCode.OK : HttpStatusCode.Unauthorized);
            response.RequestMessage = request;
            return Task.FromResult(response);
        }
    }

    private string Issue()
    {
        if (_oneSession) _valid.Clear();
        string token = "t" + ++Logins;
        _valid.Add(token);
        return token;
    }
}
