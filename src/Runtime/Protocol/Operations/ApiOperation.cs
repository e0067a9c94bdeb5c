using System.ComponentModel;
using System.Globalization;
using System.Net;

namespace OfficeGest.Protocol;

/// <summary>Describes an operation of the spec.</summary>
/// <param name="operationId">The name in the spec.</param>
/// <param name="method">The HTTP method in upper case.</param>
/// <param name="route">The path below the base address, with a leading slash and parameters in braces.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiOperation(string operationId, string method, string route)
{
    /// <summary>The name in the spec.</summary>
    public string OperationId { get; } = operationId;

    /// <summary>The HTTP method in upper case.</summary>
    public string Method { get; } = method;

    /// <summary>The path, <c>/workshop/vehicles/{plate}</c>.</summary>
    public string Route { get; } = route;

    /// <summary>The key that holds the payload; null if the response is the payload.</summary>
    public string? Envelope { get; init; }

    /// <summary>The key that holds the paging figures.</summary>
    public string? Meta { get; init; }

    /// <summary>The other keys next to the payload that the spec describes; those of a list are in <see cref="PageMeta.AdditionalProperties"/>.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];

    /// <summary>How the list is paged.</summary>
    public ApiPaging? Paging { get; init; }

    /// <summary>Whether the request is sent without a token.</summary>
    public bool Anonymous { get; init; }

    /// <summary>Whether the spec marks it as deprecated.</summary>
    public bool Deprecated { get; init; }

    /// <summary>The media type to accept.</summary>
    public string Accept { get; init; } = "application/json";

    /// <summary>The permission that it requires, if the spec names it.</summary>
    public string? Module { get; init; }

    /// <summary>
    /// The statuses that the spec documents: <c>200 404 5XX</c>, and <c>default</c> for any other; null if unknown.
    /// </summary>
    public string? Statuses { get; init; }

    /// <summary>Whether it is the login, which has no side effect.</summary>
    internal bool IsLogin { get; init; }

    internal bool IsSafe { get; } = method is "GET" or "HEAD" or "QUERY" or "OPTIONS" or "TRACE";

    internal System.Net.Http.HttpMethod HttpMethod { get; } = new(method);

    /// <summary>The readers of error bodies; see <see cref="OfficeGestException.Error"/>.</summary>
    public IReadOnlyList<ApiError> Errors { get; init; } = [];

    /// <summary>Returns whether the spec documents the status, by its number or in a range.</summary>
    internal bool Promises(HttpStatusCode status)
    {
        if (Statuses is not { } statuses) return true;

        string exact = ((int)status).ToString(CultureInfo.InvariantCulture);
        return Has(statuses, exact) || Has(statuses, exact[0] + "XX") || Has(statuses, "default");
    }

    private static bool Has(string statuses, string status) => statuses.Contains(status);
}
