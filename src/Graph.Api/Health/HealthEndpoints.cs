namespace Graph.Api.Health;

/// <summary>Whether the server runs, and whether it can answer and record.</summary>
internal static class HealthEndpoints
{
    /// <summary>Answers /health/live while the server runs, and /health/ready with 200 while it can also answer and record, else with 503 and why.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => "live");
        routes.MapGet("/health/ready", async (Readiness readiness, HttpContext context) =>
        {
            ReadyAnswer answer = await readiness.AskAsync(context.RequestAborted);
            context.Response.Headers.CacheControl = "no-store";
            return Results.Json(answer, statusCode: answer.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        });
    }
}
