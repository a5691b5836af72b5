namespace Graph.Api.Health;

/// <summary>Whether the server runs, and whether it can answer and record.</summary>
internal static class HealthEndpoints
{
    private static readonly string[] Asked = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Answers /health/live while the server runs, and /health/ready with 200 while it can also answer and record, else with 503 and why.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/health/live", Asked, () => "live");
        routes.MapMethods("/health/ready", Asked, async (Readiness readiness, HttpContext context) =>
        {
            ReadyAnswer answer = await readiness.AskAsync(context.RequestAborted);
            context.Response.Headers.CacheControl = "no-store";
            return Results.Json(answer, statusCode: answer.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        });
    }
}
