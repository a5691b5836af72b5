using System.Diagnostics;
using Graph.Api.Http;
using Graph.Model;

namespace Graph.Api.Hosting;

/// <summary>Traces and times every request, by what kind it is of and how it ended; never by what it asked.</summary>
internal static class RequestTelemetry
{
    /// <summary>Watches all requests.</summary>
    public static void UseRequestTelemetry(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        string kind = KindOf(context.Request.Path);
        using Activity? activity = GraphTelemetry.Activities.StartActivity($"request {kind}", ActivityKind.Server);
        long begun = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            activity?.SetTag("http.response.status_code", context.Response.StatusCode);
            if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
                activity?.SetStatus(ActivityStatusCode.Error);
            GraphTelemetry.RequestAnswered(kind, context.Response.StatusCode, Stopwatch.GetElapsedTime(begun));
        }
    });

    private static string KindOf(PathString path) =>
        AnsweredPaths.KindOf(path) ?? (path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase) ? "health" : "page");
}
