namespace Graph.Api.Computing;

/// <summary>A request while it is answered, which may be followed.</summary>
/// <param name="table">Where it is looked up.</param>
/// <param name="token">Its token; null where nobody follows it.</param>
/// <param name="progress">Where it is.</param>
internal sealed class FollowedRequest(ProgressTable table, string? token, RequestProgress progress) : IDisposable
{
    /// <summary>Where it is.</summary>
    public RequestProgress Progress { get; } = progress;

    /// <summary>It is answered.</summary>
    public void Dispose()
    {
        if (token is not null)
            table.Forget(token);
    }
}
