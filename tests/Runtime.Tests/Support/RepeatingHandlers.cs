// Handlers under the names of those that repeat requests, whose packages these tests do without.
namespace Microsoft.Extensions.Http
{
    internal sealed class PolicyHttpMessageHandler : DelegatingHandler;
}

namespace Microsoft.Extensions.Http.Resilience
{
    internal class ResilienceHandler : DelegatingHandler;
}
