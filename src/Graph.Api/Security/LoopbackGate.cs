using System.Net;
using Graph.Api.Http;

namespace Graph.Api.Security;

/// <summary>
/// Keeps other web sites out of a server without accounts: a name that was pointed at this machine (DNS rebinding) and
/// requests that a browser says come from another site.
/// </summary>
internal static class LoopbackGate
{
    /// <summary>Refuses requests that are not for a loopback name, or come from another site.</summary>
    public static void UseLoopbackGate(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!IsLoopback(context.Request.Host.Host))
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "This server answers to localhost and 127.0.0.1 only.");
        else if (AnsweredPaths.KindOf(context.Request.Path) is not null && context.Request.Headers["Sec-Fetch-Site"] == "cross-site")
            await RefuseAsync(context, StatusCodes.Status403Forbidden, "This server answers its own pages only.");
        else
            await next(context);
    });

    /// <summary>Whether a host is this machine by a name that nobody else can give it.</summary>
    public static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));

    private static Task RefuseAsync(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(message);
    }
}
