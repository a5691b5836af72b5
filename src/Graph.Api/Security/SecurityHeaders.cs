namespace Graph.Api.Security;

/// <summary>The headers that tell a browser to run nothing but this server's own pages.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self' data:; worker-src 'self'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; ";

    /// <summary>Sends them with every answer.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        IHeaderDictionary headers = context.Response.Headers;

        // GraphiQL's editor writes its styles into the page; nothing else does.
        headers.ContentSecurityPolicy = context.Request.Path.StartsWithSegments("/graphiql", StringComparison.OrdinalIgnoreCase)
            ? Policy + "style-src 'self' 'unsafe-inline'"
            : Policy + "style-src 'self'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return next(context);
    });
}
