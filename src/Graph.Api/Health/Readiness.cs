using Graph.Analysis.Snapshot;
using Graph.Api.Hosting;
using Graph.Api.Loading;
using Graph.Model;

namespace Graph.Api.Health;

/// <summary>Whether the server can answer and record, in words for the people who operate it. Never a path, a name or a value: anybody may ask.</summary>
internal sealed class Readiness(GraphServices services, ChangeFollower follower, StoreExamination examination)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan MostBehind = TimeSpan.FromSeconds(5);

    /// <summary>What is wrong, and what is worth knowing though nothing is.</summary>
    public async Task<ReadyAnswer> AskAsync(CancellationToken aborted)
    {
        using CancellationTokenSource time = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        time.CancelAfter(Patience);
        List<string> problems = [];
        List<string> notes = [];
        if (examination.IsDamaged)
            problems.Add(InWords(StoreError.Unreadable));
        try
        {
            StoreCondition condition = await services.Store.CheckAsync(time.Token);
            if (Behind(condition.Head) is { } behind)
                problems.Add(behind);
            if (condition.IsAheadOf(services.Time.GetUtcNow()))
                notes.Add("The latest change is dated later than now. A clock was wrong when it was recorded, or is wrong now. New changes follow in the order in which they are recorded.");
            if (condition.HasSavedCopy)
                notes.Add("The data file was once moved, deleted or replaced while it was in use, and what it held was saved in a copy. Something may be missing from the answers. The server's log says where the copy is and what to do.");
        }
        catch (StoreException problem)
        {
            problems.Add(InWords(problem.Error));
        }
        catch (OperationCanceledException)
        {
            problems.Add("The store takes too long to answer.");
        }

        return new(problems.Count == 0, [.. problems.Distinct(StringComparer.Ordinal)], notes);
    }

    private string? Behind(long head)
    {
        Projection answers = services.Projections.Current;
        if (answers.Head > head)
            return "The store holds fewer changes than it did: an earlier state was put in its place while the server was running. Restart the server.";
        if (follower.Problem is { } problem && !(answers.Head == head && problem is StoreException { IsRetriable: true }))
            return problem is StoreException refused ? InWords(refused.Error) : "Changes to the store can't be followed because of a mistake in the program. See the server's log.";
        return answers.Head < head && follower.SinceUpToDate > MostBehind ? "The answers are more than 5 seconds behind what has been recorded." : null;
    }

    private static string InWords(StoreError error) => error switch
    {
        StoreError.Full => "There is no room left on the disk, or almost none, so changes can't be recorded, or soon can't be. Free some space.",
        StoreError.ReadOnly => "The store can be read but not written, so nothing can be recorded. Give the server the right to write.",
        StoreError.Replaced => "The data was moved, deleted or replaced while the server was running. Restart the server.",
        StoreError.Unreadable => "The data file is damaged. Stop the server and restore a backup.",
        StoreError.UnreadableFact => "A record can't be read, because what is stored is damaged. Stop the server and restore a backup.",
        StoreError.Refused => "The database does not let the server in. Check its user, password and database.",
        _ => "The store can't be reached or read.",
    };
}
