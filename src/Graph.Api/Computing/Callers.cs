using System.Net;

namespace Graph.Api.Computing;

/// <summary>Tells callers apart, so that places and tokens are shared out fairly between them.</summary>
/// <remarks>
/// While there are no accounts, a caller is an address. On this machine all have the same one, so there each connection is a
/// caller: a browser has a few, a program usually one.
/// </remarks>
internal static class Callers
{
    /// <summary>Who sent a request.</summary>
    public static string Of(HttpContext context) => context.Connection.RemoteIpAddress is { } address && !IPAddress.IsLoopback(address)
        ? address.ToString()
        : context.Connection.Id ?? "in this process";
}
