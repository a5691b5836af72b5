namespace Graph.Api.Security;

/// <summary>
/// Keeps the pages of other sites and other programs out: a browser says in the header Origin whose page it asks for, and
/// that must be this server. A client that is not a browser sends none.
/// </summary>
internal static class OwnOriginGate
{
    /// <summary>Refuses requests of pages that are not this server's own, whatever they ask for.</summary>
    public static void UseOwnOriginGate(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.Request.Headers.Origin.Count > 0 && !IsOwn(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await context.Response.WriteAsync("This server answers its own pages only.");
            return;
        }

        await next(context);
    });

    // The port 80 may be written or left out: it is the same address.
    private static bool IsOwn(HttpRequest request) =>
        request.Headers.Origin is [{ } origin]
        && Uri.TryCreate(origin, UriKind.Absolute, out Uri? asked)
        && Uri.TryCreate($"{request.Scheme}://{request.Host.ToUriComponent()}", UriKind.Absolute, out Uri? own)
        && Uri.Compare(asked, own, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
