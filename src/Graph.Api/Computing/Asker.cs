using System.Security.Claims;

namespace Graph.Api.Computing;

/// <summary>Where a request comes from, and when it came.</summary>
/// <param name="User">Who asks.</param>
/// <param name="Caller">Whose turn it is when places are shared out: see <see cref="Callers"/>.</param>
/// <param name="Arrived">When it arrived, as a timestamp of the clock.</param>
/// <param name="Correlation">What the logs know it by.</param>
/// <param name="Aborted">Cancelled when the caller has gone.</param>
internal sealed record Asker(ClaimsPrincipal User, string Caller, long Arrived, string Correlation, CancellationToken Aborted)
{
    /// <summary>Of a request that has just arrived.</summary>
    public static Asker Of(HttpContext context, TimeProvider time) =>
        new(context.User, Callers.Of(context), time.GetTimestamp(), context.TraceIdentifier, context.RequestAborted);
}
