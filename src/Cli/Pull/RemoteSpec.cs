using System.Net;
using OfficeGest.Cli.CommandLine;
using OfficeGest.Cli.Specs;

namespace OfficeGest.Cli.Pull;

/// <summary>Downloads a spec by https, or by http from this machine; limited in size and time, without credentials, never from another origin.</summary>
internal static class RemoteSpec
{
    private const int MaximumRedirects = 5;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static bool IsOne(string source) => source.Contains("://", StringComparison.Ordinal);

    public static async Task<byte[]> ReadAsync(Uri address, CancellationToken cancellationToken)
    {
        using var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            Credentials = null,
            AutomaticDecompression = DecompressionMethods.All,
        };
        using var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        try
        {
            return await ReadAsync(client, address, limit.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException)
        {
            // The exceptions of decompression for bytes that are not compressed.
            throw new ToolException($"'{Shown(address)}' could not be read: the body is not in the encoding of its Content-Encoding.");
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            throw new ToolException($"'{Shown(address)}' could not be read: {exception.Message}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ToolException($"'{Shown(address)}' did not respond within {Limit.TotalSeconds} seconds.");
        }
    }

    private static async Task<byte[]> ReadAsync(HttpClient client, Uri address, CancellationToken cancellationToken)
    {
        for (int redirects = 0; redirects <= MaximumRedirects; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Accept.ParseAdd("application/yaml, application/json, text/yaml, */*;q=0.1");
            using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if ((int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is { } location)
            {
                address = Follow(address, location);
                continue;
            }

            if (!response.IsSuccessStatusCode) throw new ToolException($"'{Shown(address)}' returned {(int)response.StatusCode}; nothing was read.");
            Stream body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (body.ConfigureAwait(false)) return await BoundedReading.ReadAsync(body, Shown(address), cancellationToken).ConfigureAwait(false);
        }

        throw new ToolException($"'{Shown(address)}' redirects more than {MaximumRedirects} times; nothing was read.");
    }

    private static Uri Follow(Uri from, Uri location)
    {
        if (!Uri.TryCreate(from, location, out Uri? target)) throw new ToolException($"'{Shown(from)}' redirects to an invalid address; nothing was read.");
        bool sameOrigin = Uri.Compare(from, target, UriComponents.SchemeAndServer | UriComponents.UserInfo, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;
        return sameOrigin ? target : throw new ToolException($"'{Shown(from)}' redirects to {target.Scheme}://{target.Authority}, which is another origin. Name that address if you trust it.");
    }

    /// <summary>Returns the address, if it is allowed.</summary>
    public static Uri Check(string source)
    {
        if (!Uri.TryCreate(source, UriKind.Absolute, out Uri? address) || address.Scheme is not ("https" or "http"))
            throw new ToolException("The source is neither a file nor an http address.", ExitCodes.WrongUsage);
        if (address.UserInfo.Length > 0)
            throw new ToolException("The address contains credentials, which would stay in the shell history. Download the file with another tool and name the file instead.", ExitCodes.WrongUsage);
        if (address.Scheme == "http" && !address.IsLoopback)
            throw new ToolException($"http is allowed only for this machine; use https for {address.Host}.", ExitCodes.WrongUsage);
        return address;
    }

    /// <summary>Returns the address without the query, which may contain a key.</summary>
    public static string Shown(Uri address) => address.GetLeftPart(UriPartial.Path);
}
