using System.Globalization;
using OfficeGest.Transport;

namespace OfficeGest;

/// <summary>The exception for a login that took too long.</summary>
internal static class LoginTimeout
{
    public static OfficeGestTimeoutException After(TimeSpan limit, Exception inner) =>
        new($"The login timed out after {limit.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture)} s.", new CallFacts(Login.Operation), inner) { Timeout = limit };
}
