using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Planning;

/// <summary>Records planned files, each as one changeset.</summary>
internal static class ChangesetWriter
{
    /// <summary>Records the files; those recorded are added to a list.</summary>
    /// <param name="store">The store.</param>
    /// <param name="head">The store's head when the plans were made.</param>
    /// <param name="planned">The files, in order.</param>
    /// <param name="done">Where recorded files go.</param>
    /// <param name="actor">Who records them.</param>
    /// <param name="cancellationToken">Stops it between two files, or within one before it is recorded.</param>
    /// <returns>Whether all were recorded; false where somebody changed the store since, and the plans for the rest must be made again.</returns>
    public static async Task<bool> ApplyAsync(IGraphStore store, long head, IReadOnlyList<FileOutcome> planned, List<FileOutcome> done, string actor, CancellationToken cancellationToken)
    {
        string[] changed = [.. planned.SelectMany(file => file.Plan!.Changes).Where(change => change.Before is not null).Select(change => change.After.Id).Distinct(StringComparer.Ordinal)];
        Dictionary<string, long> versions = changed.Length == 0 ? [] : new(await store.GetVersionsAsync(changed, cancellationToken), StringComparer.Ordinal);
        if (await store.GetHeadAsync(cancellationToken) != head)
            return false;

        foreach (FileOutcome file in planned)
        {
            Operation[] operations = Operations(file, versions);
            try
            {
                if (operations.Length > 0)
                    await store.ApplyAsync(new(actor, operations) { Source = file.Source }, cancellationToken);
            }
            catch (StoreException exception) when (exception.Error == StoreError.Conflict)
            {
                return false;
            }

            done.Add(file);
            if (file == planned[^1])
                break;
            foreach (Operation operation in operations)
                versions[operation.Id] = versions.GetValueOrDefault(operation.Id) + 1;
        }

        return true;
    }

    private static Operation[] Operations(FileOutcome file, Dictionary<string, long> versions)
    {
        IReadOnlyList<PlannedChange> changes = file.Plan!.Changes;
        Operation[] operations = new Operation[changes.Count];
        Origin origin = new(file.Source, null, null);
        for (int i = 0; i < operations.Length; i++)
        {
            // A row says several facts, mostly one after the other.
            CellAddress at = changes[i].At;
            if (origin.Row != at.Row || origin.Sheet != at.Sheet)
                origin = new(file.Source, at.Sheet, at.Row);
            operations[i] = new Put(changes[i].After, origin) { ExpectedVersion = versions.GetValueOrDefault(changes[i].After.Id) };
        }

        return operations;
    }
}
