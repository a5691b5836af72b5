using Graph.Api.Loading;
using Graph.Model;

namespace Graph.Api.Health;

/// <summary>Whether the server runs, and whether it can answer.</summary>
internal static class HealthEndpoints
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Answers /health/live while the server runs, and /health/ready while it can also read the store.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => "live");
        routes.MapGet("/health/ready", async (GraphServices services, CancellationToken aborted) =>
            await CanReadAsync(services.Store, aborted) ? Results.Text("ready") : Results.Text("The store can't be read.", statusCode: StatusCodes.Status503ServiceUnavailable));
    }

    private static async Task<bool> CanReadAsync(IGraphStore store, CancellationToken aborted)
    {
        using CancellationTokenSource time = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        time.CancelAfter(Patience);
        try
        {
            await store.GetHeadAsync(time.Token);
            return true;
        }
        catch (Exception problem) when (problem is StoreException or OperationCanceledException)
        {
            return false;
        }
    }
}
