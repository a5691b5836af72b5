using System.Globalization;
using Graph.Model;

namespace Graph.Import.Copying;

/// <summary>Copies the history of a store into another: each change is recorded again as it was, by whom, from where and when.</summary>
/// <remarks>
/// Sequences, versions and moments come out the same, since a store numbers its changes one by one and each fact's versions within
/// them. One change is in memory at a time. A copy that was stopped is continued by making it again.
/// </remarks>
/// <param name="source">What is copied.</param>
/// <param name="openTarget">Opens what it is copied into, with the clock it is given.</param>
internal sealed class HistoryCopy(IRecordedHistory source, Func<TimeProvider, CancellationToken, Task<IGraphStore>> openTarget)
{
    private readonly ReplayClock clock = new();

    /// <summary>Copies all changes that the source has at the beginning.</summary>
    /// <param name="progress">Is told how far it is.</param>
    /// <param name="cancellationToken">Stops it after a whole change.</param>
    /// <exception cref="CopyRefusedException">The target holds something else than a beginning of the source's history, or somebody else records in it meanwhile.</exception>
    /// <exception cref="StoreException">A store can't do it.</exception>
    public async Task<CopyOutcome> RunAsync(IProgress<string>? progress, CancellationToken cancellationToken = default)
    {
        await using IGraphStore target = await openTarget(clock, cancellationToken);
        long wanted = await source.GetHeadAsync(cancellationToken);
        long there = await target.GetHeadAsync(cancellationToken);
        await CompareAsync(target, there, wanted, progress, cancellationToken);

        long versions = 0;
        long head = there;
        await foreach (RecordedChange change in source.ReadSlowlyAsync(there, wanted, cancellationToken))
        {
            head++;
            if (!await IsRecordedAsync(target, change, cancellationToken))
                throw Otherwise(head);
            versions += change.Versions.Count;
            progress?.Report(string.Create(CultureInfo.InvariantCulture, $"Copied change {head:N0} of {wanted:N0}, {versions:N0} versions of facts"));
        }

        return await target.GetHeadAsync(cancellationToken) == wanted
            ? new(there, wanted - there, versions)
            : throw Otherwise(wanted);
    }

    private async Task<bool> IsRecordedAsync(IGraphStore target, RecordedChange change, CancellationToken cancellationToken)
    {
        clock.Show(change.Info.RecordedAt);
        return change.IsRecordedBy(await target.ApplyAsync(change.ToChangeset(), cancellationToken));
    }

    /// <summary>Sees to it that what the target holds is a beginning of the source's history, to the last word.</summary>
    private async Task CompareAsync(IGraphStore target, long there, long wanted, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        if (there > wanted)
            throw Other(string.Create(CultureInfo.InvariantCulture, $"it has {there} changes, and the source only {wanted}"));

        await using IAsyncEnumerator<FactVersion> found = target.ReadChangesAsync(0, there, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await foreach (RecordedChange change in source.ReadAsync(there, cancellationToken))
        {
            // Within a change, stores may tell versions in different orders.
            Dictionary<string, FactVersion> expected = change.Versions.ToDictionary(version => version.Id, StringComparer.Ordinal);
            for (int i = 0; i < change.Versions.Count; i++)
            {
                if (!await found.MoveNextAsync() || !expected.Remove(found.Current.Id, out FactVersion? version) || version != found.Current)
                    throw Other(string.Create(CultureInfo.InvariantCulture, $"its change {change.Info.Sequence} is different"));
            }

            progress?.Report(string.Create(CultureInfo.InvariantCulture, $"Change {change.Info.Sequence:N0} of {there:N0} is there already"));
        }

        if (await found.MoveNextAsync())
            throw Other(string.Create(CultureInfo.InvariantCulture, $"its change {found.Current.Change.Sequence} is different"));
    }

    private static CopyRefusedException Otherwise(long change) => new(string.Create(CultureInfo.InvariantCulture,
        $"Change {change} of the source came out differently in the target. Somebody else is recording there, or the change is from an earlier ontology. The target is not a copy now. Stop the others, and copy into an empty store."));

    private static CopyRefusedException Other(string difference) =>
        new($"The target does not hold the beginning of the source's history: {difference}. Nothing was changed. Copy into an empty store.");
}
