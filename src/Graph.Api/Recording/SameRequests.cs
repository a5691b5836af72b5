using System.Collections.Concurrent;

namespace Graph.Api.Recording;

/// <summary>The mutations that are being recorded: the same one sent again meanwhile waits for that answer, instead of waiting for the store's lock to find it.</summary>
/// <remarks>Only saves time. That one fact comes of it is decided under the store's lock, for requests to other processes as well.</remarks>
internal sealed class SameRequests
{
    private readonly ConcurrentDictionary<string, Task<Outcome>> running = new(StringComparer.Ordinal);

    /// <summary>The answer of the same mutation where one is being recorded, else of this one.</summary>
    /// <param name="mutation">The mutation.</param>
    /// <param name="input">Its input.</param>
    /// <param name="record">Records it.</param>
    /// <param name="cancellationToken">Ends this wait. Where the one that others wait for is cancelled, the next of them records.</param>
    public async Task<Outcome> JoinAsync(string mutation, IDictionary<string, object?> input, Func<Task<Outcome>> record, CancellationToken cancellationToken)
    {
        string key = $"{mutation} {RequestText.Of(input)}";
        while (true)
        {
            TaskCompletionSource<Outcome> own = new(TaskCreationOptions.RunContinuationsAsynchronously);
            Task<Outcome> first = running.GetOrAdd(key, own.Task);
            if (first == own.Task)
                return await LeadAsync(key, own, record);
            try
            {
                return await first.WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // It was the other one that was cancelled.
            }
        }
    }

    private async Task<Outcome> LeadAsync(string key, TaskCompletionSource<Outcome> own, Func<Task<Outcome>> record)
    {
        Task<Outcome> recording = record();
        await ((Task)recording).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        running.TryRemove(key, out _);
        own.SetFromTask(recording);
        return await recording;
    }
}
