namespace Graph.Model;

/// <summary>Anything the graph knows: a node (an organisation, a person, …) or an edge between two nodes.</summary>
/// <remarks>A fact is what was true and when; who recorded it, when and from which row is kept with each of its versions.</remarks>
public abstract record Fact
{
    /// <summary>The stable, opaque identifier of the fact; see <see cref="FactId"/>.</summary>
    public required string Id { get; init; }

    /// <summary>When this began; null if unknown.</summary>
    public PartialDate? Since { get; init; }

    /// <summary>The day after it ended (for a month or a year: its last day); null if no end is known.</summary>
    public PartialDate? Until { get; init; }

    /// <summary>Whether the fact holds on a day: begun by then (or beginning unknown) and not ended by then.</summary>
    /// <param name="day">The day asked about.</param>
    public bool IsCurrentOn(DateOnly day) => HasBegunBy(day) && !HasEndedBy(day);

    /// <summary>Whether the fact has begun by a day; an unknown beginning has.</summary>
    /// <param name="day">The day asked about.</param>
    public bool HasBegunBy(DateOnly day) => Since is not { } since || since.FirstDay <= day;

    /// <summary>Whether the fact has ended by a day; an unknown end has not.</summary>
    /// <param name="day">The day asked about.</param>
    public bool HasEndedBy(DateOnly day) => Until is { } until && until.LastDay <= day;

    /// <summary>Whether it is one of some nodes, or an edge all of whose nodes are among them.</summary>
    /// <param name="nodes">The ids of the nodes.</param>
    public bool IsAmong(IReadOnlySet<string> nodes) => this is Node ? nodes.Contains(Id) : Ontology.Of(this).NodesNamed(this).All(nodes.Contains);

    /// <summary>What can't be true of the fact as it stands, in a sentence, such as an end before its beginning; null where it can be true. No store records such a fact.</summary>
    public virtual string? Contradiction() => Ontology.Of(this).Periods.Select(period => period.Contradiction(this)).FirstOrDefault(contradiction => contradiction is not null);

    /// <summary>What the fact has to say besides, so that what it says means something; null where nothing is left out. Neither files nor mutations record such a fact.</summary>
    public virtual Omission? Omission() => null;
}
