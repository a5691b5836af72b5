namespace Graph.Model;

/// <summary>What taking back some changes means, worked out from the versions of facts alone.</summary>
/// <remarks>
/// First it is told what was known before the changes (<see cref="Know"/>), then every version from the first of them on, in order
/// (<see cref="Read"/>). A fact becomes what it was before the first of the changes that touched it. Whatever other changes did to it
/// since is lost with that, so they rest on it, unless they made it again what the change left, as two that cancel each other do.
/// </remarks>
/// <param name="changes">The numbers of the changes.</param>
public sealed class ChangeReversal(IReadOnlyCollection<long> changes)
{
    private sealed class Touched
    {
        public FactVersion? Before { get; init; }

        public Fact? Left { get; set; }

        public Fact? Latest { get; set; }

        public List<ChangeInfo> Since { get; } = [];

        public List<ChangeInfo> Resting { get; } = [];
    }

    private sealed class Naming
    {
        public Fact? Latest { get; set; }

        public List<ChangeInfo> Since { get; } = [];
    }

    private readonly HashSet<long> changes = [.. changes];
    private readonly Dictionary<string, FactVersion> before = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Touched> touched = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Naming> naming = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ChangeInfo?> takenBack = new(StringComparer.Ordinal);
    private HashSet<string>? needed;

    /// <summary>Learns a version that one of the changes replaced or took back.</summary>
    public void Know(FactVersion replaced)
    {
        if (!before.TryGetValue(replaced.Id, out FactVersion? known) || replaced.Version < known.Version)
            before[replaced.Id] = replaced;
    }

    /// <summary>Learns a version that one of the changes, or a later one, recorded.</summary>
    public void Read(FactVersion version)
    {
        needed ??= [.. before.Values.Select(known => known.Fact).OfType<Fact>().SelectMany(fact => Ontology.Of(fact).NodesNamed(fact))];
        if (changes.Contains(version.Change.Sequence))
            ReadOwn(version);
        else
            ReadOther(version);
    }

    /// <summary>What it takes, once everything is read.</summary>
    /// <param name="head">The last change that was read.</param>
    public ReversalPlan Plan(long head)
    {
        SortedDictionary<long, ChangeInfo> resting = [];
        List<ReversalStep> steps = [];
        foreach ((string id, Touched fact) in touched)
        {
            if (Equals(fact.Latest, fact.Before?.Fact))
                continue;
            steps.Add(new(id, fact.Latest, fact.Before?.Fact, fact.Before?.Origin));
            Rest(fact.Resting);
            if (!Equals(fact.Latest, fact.Left))
                Rest(fact.Since);
        }

        HashSet<string> gone = [.. steps.Where(step => step.Then is null).Select(step => step.Id)];
        foreach ((string id, Naming other) in naming)
        {
            if (!touched.ContainsKey(id) && other.Latest is { } fact && Ontology.Of(fact).NodesNamed(fact).Any(gone.Contains))
                Rest(other.Since);
        }

        foreach (ReversalStep step in steps.Where(step => step.Then is not null))
        {
            foreach (string node in Ontology.Of(step.Then!).NodesNamed(step.Then!))
            {
                if (gone.Contains(node))
                    Rest([touched[step.Id].Before!.Change]);
                else if (!touched.ContainsKey(node) && takenBack.GetValueOrDefault(node) is { } change)
                    Rest([change]);
            }
        }

        return new(head, [.. changes.Order()], steps, [.. resting.Values]);

        void Rest(IEnumerable<ChangeInfo> others)
        {
            foreach (ChangeInfo other in others.Where(other => !changes.Contains(other.Sequence)))
                resting[other.Sequence] = other;
        }
    }

    private void ReadOwn(FactVersion version)
    {
        if (!touched.TryGetValue(version.Id, out Touched? fact))
            touched.Add(version.Id, fact = new() { Before = before.GetValueOrDefault(version.Id) is { } known && known.Version == version.Version - 1 ? known : null });
        else if (!Equals(fact.Latest, fact.Left))
            fact.Resting.AddRange(fact.Since);
        fact.Since.Clear();
        fact.Left = fact.Latest = version.Fact;
    }

    private void ReadOther(FactVersion version)
    {
        if (touched.TryGetValue(version.Id, out Touched? fact))
        {
            fact.Latest = version.Fact;
            fact.Since.Add(version.Change);
        }

        if (needed!.Contains(version.Id))
            takenBack[version.Id] = version.Fact is null ? version.Change : null;

        if (!naming.TryGetValue(version.Id, out Naming? other))
        {
            if (version.Fact is null || !Ontology.Of(version.Fact).NodesNamed(version.Fact).Any(IsAdded))
                return;
            naming.Add(version.Id, other = new());
        }

        other.Latest = version.Fact;
        other.Since.Add(version.Change);
    }

    private bool IsAdded(string node) => touched.TryGetValue(node, out Touched? fact) && fact.Before?.Fact is null;
}
