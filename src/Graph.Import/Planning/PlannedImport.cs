using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Planning;

/// <summary>What the import of several files would do, as one change: each file is compared with what is known and what the files before it say.</summary>
internal sealed class PlannedImport
{
    // A line of history, not a list.
    private const int NamedFiles = 5;

    private readonly IReadOnlyList<ReadFile> files;
    private readonly DateOnly today;
    private readonly Dictionary<string, Fact?> before = new(StringComparer.Ordinal);

    /// <param name="files">The files, in the order given.</param>
    /// <param name="known">What is known; learns what the files say.</param>
    /// <param name="today">Decides who is in post.</param>
    /// <param name="isShown">Whether each change is going to be shown, so that names are asked for that the last file has.</param>
    public PlannedImport(IReadOnlyList<ReadFile> files, KnownGraph known, DateOnly today, bool isShown)
    {
        (this.files, this.today, Known) = (files, today, known);
        List<(ReadFile File, ProblemLog Log, ImportPlan Plan)> planned = [];
        FileAgreement agreement = new();
        foreach (ReadFile file in files)
        {
            ProblemLog log = new(file.Name);
            ImportPlan plan = ImportPlanner.Plan(file.Draft, known, today, log);
            if (files.Count > 1)
                agreement.Add(file.Name, plan.Said, log);
            planned.Add((file, log, plan));
            before.EnsureCapacity(before.Count + plan.Changes.Count);
            foreach (PlannedChange change in plan.Changes)
                before.TryAdd(change.After.Id, change.Before);
            if (isShown || file != files[^1])
                known.Learn(plan.Changes.Select(change => change.After));
        }

        // What one file names another may say.
        if (!known.IsPart && planned.TrueForAll(file => file.Log.ProblemCount == 0))
        {
            (ImportPlan, Draft, ProblemLog)[] together = [.. planned.Select(file => (file.Plan, file.File.Draft, file.Log))];
            new TogetherRules(known, today, together, Stored).Check();
            LeftOutConnections.Note(known, today, together, Stored);
        }

        Outcomes = [.. planned.Select(file => file.File.Outcome(file.Log.ProblemCount > 0 ? null : file.Plan, file.Log))];
    }

    /// <summary>What comes of each file.</summary>
    public IReadOnlyList<FileOutcome> Outcomes { get; }

    /// <summary>What is known, with what all files but the last say, and the last as well where it is shown.</summary>
    public KnownGraph Known { get; }

    /// <summary>The day that decides who is in post.</summary>
    public DateOnly Today => today;

    /// <summary>Whether any file has problems, so that nothing may be imported.</summary>
    public bool HasProblems => Outcomes.Any(outcome => outcome.ProblemCount > 0);

    /// <summary>A fact as the store knows it; null where the files add it.</summary>
    public Fact? Stored(Fact fact) => before.TryGetValue(fact.Id, out Fact? stored) ? stored : fact;

    /// <summary>The plan as it is with all that the store knows now: this one, or where others recorded meanwhile what it depends on, a new one.</summary>
    public async Task<PlannedImport> CatchUpAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        long head = await store.GetHeadAsync(cancellationToken);
        if (head == Known.Head)
            return this;

        Dictionary<string, Fact?> recorded = new(StringComparer.Ordinal);
        await foreach (FactVersion version in store.ReadChangesAsync(Known.Head, head, cancellationToken))
        {
            if (Known.Compares(version.Id))
                recorded[version.Id] = version.Fact;
        }

        return recorded.Count == 0 ? this : new(files, Known.With(recorded, before, head), today, isShown: false);
    }

    /// <summary>All that the files add and change, each fact once and as the last of them says, with its row.</summary>
    /// <param name="actor">Who imports.</param>
    /// <param name="run">Identifies the import.</param>
    /// <returns>Null where nothing changes.</returns>
    public Changeset? Changeset(string actor, Guid run)
    {
        Dictionary<string, int> places = new(files.Count > 1 ? before.Count : 0, StringComparer.Ordinal);
        List<Operation> operations = new(before.Count);
        for (int file = 0; file < files.Count; file++)
        {
            Origin origin = new(files[file].Name, null, null);
            foreach (PlannedChange change in Outcomes[file].Plan!.Changes)
            {
                // A row says several facts, mostly one after the other.
                if (origin.Row != change.At.Row || origin.Sheet != change.At.Sheet)
                    origin = new(files[file].Name, change.At.Sheet, change.At.Row);
                Put put = new(change.After, origin);
                if (files.Count == 1 || places.TryAdd(put.Id, operations.Count))
                    operations.Add(put);
                else
                    operations[places[put.Id]] = put;
            }
        }

        return operations.Count == 0 ? null : new(actor, operations) { RunId = run, Source = SourceOf([.. files.Select(file => file.Name).Distinct(StringComparer.Ordinal)]) };
    }

    private static string SourceOf(string[] names) => names.Length <= NamedFiles
        ? Plain.List(names)
        : FormattableString.Invariant($"{string.Join(", ", names.Take(NamedFiles))} and {names.Length - NamedFiles} more");
}
