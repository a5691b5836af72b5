using Graph.Export.Formats.Ndjson;
using Graph.Import.Pace;
using Graph.Import.Planning;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.ReadingBack;

/// <summary>Imports the facts of an exported file by their ids, as one change: what is new is added, and what is different becomes as the file has it.</summary>
/// <param name="store">The store; null to plan for an empty store.</param>
/// <param name="file">The file.</param>
/// <param name="options">How.</param>
internal sealed class FactsImport(IGraphStore? store, ExportedFile file, ImportOptions options)
{
    private const int AskedAtOnce = 1000;

    /// <summary>Imports it, or says what would change.</summary>
    /// <param name="contents">What is in the file, which was found to be whole.</param>
    /// <param name="cancellationToken">Stops it: all is imported, or nothing.</param>
    /// <exception cref="StoreException">The store can't do it.</exception>
    public async Task<ImportOutcome> RunAsync(ExportedContents contents, CancellationToken cancellationToken)
    {
        NumberedVersion[] lines = await file.ReadAsync(cancellationToken).ToArrayAsync(cancellationToken);
        ImportProgress.Within(options, ImportStage.Comparing)?.Report("Comparing with what is known");
        long head = store is null ? 0 : await store.GetHeadAsync(cancellationToken);
        FileOutcome outcome = await PlanAsync(contents, lines, cancellationToken);
        if (store is null || options.DryRun || outcome.ProblemCount > 0)
            return new([outcome], IsImported: false);

        // Only if others recorded something meanwhile is it planned anew, while nobody can record more.
        ImportProgress.Within(options, ImportStage.Recording)?.Report("Recording");
        Guid run = Guid.NewGuid();
        ChangeResult? recorded = await store.DecideAsync(
            async token =>
            {
                if (await store.GetHeadAsync(token) != head)
                    outcome = await PlanAsync(contents, lines, token);
                return outcome.ProblemCount > 0 || outcome.Plan!.Changes.Count == 0
                    ? null
                    : new(options.Actor, Operations(lines, outcome.Plan)) { RunId = run, Source = file.Name };
            },
            cancellationToken);
        return new([outcome], IsImported: outcome.ProblemCount == 0) { Change = recorded?.Sequence };
    }

    private Put[] Operations(NumberedVersion[] lines, ImportPlan plan)
    {
        // The row that a fact was first read from says more than the line of an export.
        Dictionary<string, Origin?> origins = lines.ToDictionary(line => line.Version.Id, line => line.Version.Origin, StringComparer.Ordinal);
        return [.. plan.Changes.Select(change => new Put(change.After, origins[change.After.Id] ?? new(file.Name, null, change.At.Row)))];
    }

    private async Task<FileOutcome> PlanAsync(ExportedContents contents, NumberedVersion[] lines, CancellationToken cancellationToken)
    {
        ProblemLog log = new(file.Name);
        List<PlannedChange> changes = [];
        foreach (NumberedVersion[] batch in lines.Chunk(AskedAtOnce))
        {
            IReadOnlyDictionary<string, Fact> known = await KnownAsync([.. batch.Select(line => line.Version.Id)], cancellationToken);
            foreach (NumberedVersion line in batch)
            {
                Fact said = line.Version.Fact!;
                Fact? before = known.GetValueOrDefault(said.Id);
                Fact after = before is null || contents.Header.HasPersonal ? said : PersonalOf(before, said);
                if (after.Equals(before))
                    continue;
                changes.Add(new(before, after, new(null, line.Line, null)));
                if (after.Contradiction() is { } contradiction)
                    log.Add(changes[^1].At, $"{after.Id} can't be recorded. {contradiction}");
            }
        }

        await CheckNamedNodesAsync(lines, changes, log, cancellationToken);
        Dictionary<string, Fact> nodes = lines.Select(line => line.Version.Fact!).Where(fact => fact is Node).ToDictionary(fact => fact.Id, StringComparer.Ordinal);
        return new FileOutcome(file.Name, [ExportedFile.Format], contents.Lines)
        {
            Problems = log.Problems,
            ProblemCount = log.ProblemCount,
        }.Of(new(changes, lines.Length - changes.Count, id => nodes.TryGetValue(id, out Fact? node) ? Ontology.Of(node).Caption.Of(node) : null) { Said = [] });
    }

    /// <summary>Finds facts that name a node that neither the file nor the store has: a file with some types only, in a store that lacks the others.</summary>
    private async Task CheckNamedNodesAsync(NumberedVersion[] lines, List<PlannedChange> changes, ProblemLog log, CancellationToken cancellationToken)
    {
        HashSet<string> there = lines.Select(line => line.Version.Id).ToHashSet(StringComparer.Ordinal);
        foreach (PlannedChange[] batch in changes.Chunk(AskedAtOnce))
        {
            string[] named = [.. batch.SelectMany(change => Ontology.Of(change.After).NodesNamed(change.After)).Where(id => !there.Contains(id)).Distinct(StringComparer.Ordinal)];
            if (named.Length == 0)
                continue;
            there.UnionWith((await KnownAsync(named, cancellationToken)).Keys);
            foreach (PlannedChange change in batch)
            {
                if (Ontology.Of(change.After).NodesNamed(change.After).FirstOrDefault(id => !there.Contains(id)) is { } missing)
                    log.Add(change.At, $"{change.After.Id} names {missing}, which is neither in the file nor in the store. Export the types that are missing too, or all types.");
            }
        }
    }

    private async Task<IReadOnlyDictionary<string, Fact>> KnownAsync(string[] ids, CancellationToken cancellationToken) =>
        store is null ? new Dictionary<string, Fact>(StringComparer.Ordinal) : await store.GetAsync(ids, ReadPoint.Now, cancellationToken);

    /// <summary>A fact with the personal properties that are known of it: a file without them does not say that there are none.</summary>
    private static Fact PersonalOf(Fact known, Fact said) => Ontology.Of(said).With(said, property => property.Read(property.IsPersonal ? known : said));
}
