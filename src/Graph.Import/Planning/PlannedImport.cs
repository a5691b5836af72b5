using Graph.Import.Completing;
using Graph.Import.Matching;
using Graph.Import.Pace;
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
    private readonly bool isShown;
    private readonly ImportPace pace;
    private readonly List<ImportPlan> plans = [];
    private readonly Lazy<Dictionary<string, Fact?>> before;
    private readonly UnitedChanges united;
    private WholeTruth? whole;

    /// <param name="files">The files, in the order given.</param>
    /// <param name="known">What is known; learns what the files say.</param>
    /// <param name="today">Decides who is in post.</param>
    /// <param name="isShown">Whether each change is going to be shown, so that names are asked for that the last file has.</param>
    /// <param name="pace">Told how far it is.</param>
    public PlannedImport(IReadOnlyList<ReadFile> files, KnownGraph known, DateOnly today, bool isShown, ImportPace pace)
    {
        (this.files, this.today, this.isShown, this.pace, Known) = (files, today, isShown, pace, known);
        before = new(Before);
        List<(ReadFile File, ProblemLog Log, ImportPlan Plan)> planned = [];
        FileAgreement agreement = new();
        united = new(known, isOnly: files.Count == 1);
        known.EndStored();
        foreach (ReadFile file in files)
        {
            ProblemLog log = new(file.Name);
            ImportPlan plan = ImportPlanner.Plan(file.Draft, known, today, log, united, pace.Begin($"Comparing {file.Name} with what is known", "facts"));
            if (files.Count > 1)
                agreement.Add(file.Name, plan.Said, log, isLast: file == files[^1]);
            if (!isShown)
                plan = plan with { Identities = null };
            planned.Add((file, log, plan));
            plans.Add(plan);
            file.Draft.Planned();
            if (isShown || file != files[^1])
                known.Learn(plan.Apart.Select(change => change.After).Where(new LaterUse(files, planned.Count).Asks));
        }

        // What one file names another may say.
        if (!known.IsPart && planned.TrueForAll(file => file.Log.ProblemCount == 0))
        {
            new TogetherRules(known, today, [.. planned.Select(file => (file.Plan, file.File.Draft, file.Log))]).Check();
            if (!files.Any(file => file.Draft.IsWhole))
                LeftOutConnections.Note(known, today, [.. planned.Select(file => (file.Plan, file.Log))], Stored);
        }

        Outcomes = [.. planned.Select(file => file.File.Outcome(file.Log.ProblemCount > 0 ? null : file.Plan, file.Log))];
    }

    /// <summary>What comes of each file.</summary>
    public IReadOnlyList<FileOutcome> Outcomes { get; private set; }

    /// <summary>What is known, with what all files but the last say, and the last as well where it is shown.</summary>
    public KnownGraph Known { get; }

    /// <summary>The day that decides who is in post.</summary>
    public DateOnly Today => today;

    /// <summary>Whether any file has problems, so that nothing may be imported.</summary>
    public bool HasProblems => Outcomes.Any(outcome => outcome.ProblemCount > 0);

    /// <summary>The id under which something is recorded that the files say.</summary>
    public string IdOf(Fact said) => united.IdOf(said);

    /// <summary>A change of something that is recorded, as it is recorded.</summary>
    public PlannedChange United(PlannedChange change) => united.Of(change);

    /// <summary>A fact as the store knows it; null where the files add it.</summary>
    public Fact? Stored(Fact fact) => before.Value.TryGetValue(fact.Id, out Fact? stored) ? stored : fact;

    /// <summary>Takes the files for the whole truth of their sources: what they no longer have ends.</summary>
    /// <param name="truth">How they are complete.</param>
    /// <param name="store">What is known, with who said it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task CompleteAsync(WholeTruth truth, IGraphStore store, CancellationToken cancellationToken)
    {
        whole = truth;
        if (!HasProblems)
            Outcomes = await new Completion(this, files, truth, store).OutcomesAsync(cancellationToken);
    }

    /// <summary>The plan as it is with all that the store knows now: this one, or where others recorded meanwhile what it depends on, a new one.</summary>
    public async Task<PlannedImport> CatchUpAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        long head = await store.GetHeadAsync(cancellationToken);
        if (head == Known.Head)
            return this;

        Dictionary<string, Fact?> recorded = new(StringComparer.Ordinal);
        bool isMerged = Known.Merges.IsAny;
        await foreach (FactVersion version in store.ReadChangesAsync(Known.Head, head, cancellationToken))
        {
            isMerged |= Ontology.OfId(version.Id)?.ClrType == typeof(Judgement);
            if (Known.Compares(version.Id))
                recorded[version.Id] = version.Fact;
        }

        // Who said something, and what else is at it, may have changed although nothing did that files are compared with.
        if (recorded.Count == 0 && !isMerged && whole is null)
            return this;
        ReadFile[] read = [.. files.Select(file => file.Whole(cancellationToken))];
        KnownGraph now = Known.IsWhole && !isMerged ? Known.With(recorded, before.Value, head) : await Known.Again!([.. read.Select(file => file.Draft)], cancellationToken);
        PlannedImport again = new(read, now, today, isShown, pace);
        if (whole is not null)
            await again.CompleteAsync(whole, store, cancellationToken);
        return again;
    }

    /// <summary>All that the files add, change and end, each fact once and as the last of them says, with its row.</summary>
    /// <param name="actor">Who imports.</param>
    /// <param name="run">Identifies the import.</param>
    /// <param name="step">Told how far the recording is.</param>
    /// <returns>Null where nothing changes.</returns>
    public Changeset? Changeset(string actor, Guid run, PaceStep step)
    {
        // What is recorded takes memory itself.
        Known.ForgetWhoIsWho();

        // No row says that something ended.
        PlannedOperations operations = new([.. files.Zip(Outcomes, (file, outcome) => (file.Name, (IReadOnlyList<PlannedChange>)new JoinedChanges(outcome.Plan!.Changes, outcome.Plan.Ended)))], step);
        return operations.Count == 0 ? null : new(actor, operations) { RunId = run, Source = SourceOf([.. files.Select(file => file.Name).Distinct(StringComparer.Ordinal)]) };
    }

    /// <summary>The outcomes where the store refuses a fact for what it says: a problem at the row that says it, since trying again does not help.</summary>
    /// <param name="refused">Why.</param>
    public IReadOnlyList<FileOutcome> RefusedFor(StoreException refused)
    {
        FileOutcome[] outcomes = [.. Outcomes];
        (int file, PlannedChange? change) = outcomes.Index()
            .SelectMany(outcome => outcome.Item.Plan!.Changes.Where(change => change.After.Id == refused.FactId).Select(change => (outcome.Index, (PlannedChange?)change)))
            .FirstOrDefault();
        outcomes[file] = outcomes[file].Refused(change?.At ?? CellAddress.File, refused.Message).Of(null);
        return outcomes;
    }

    // Asked for only where something is compared with it afterwards: of a large import there are millions.
    private Dictionary<string, Fact?> Before()
    {
        Dictionary<string, Fact?> stored = new(StringComparer.Ordinal);
        foreach (PlannedChange change in plans.SelectMany(plan => plan.Apart))
            stored.TryAdd(change.After.Id, change.Before);
        return stored;
    }

    private static string SourceOf(string[] names) => Nouns.FirstOf(names, NamedFiles);
}
