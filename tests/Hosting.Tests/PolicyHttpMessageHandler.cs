namespace Microsoft.Extensions.Http;

/// <summary>Under the name of the handler of Microsoft.Extensions.Http.Polly, which these tests do without.</summary>
internal sealed class PolicyHttpMessageHandler : DelegatingHandler;
