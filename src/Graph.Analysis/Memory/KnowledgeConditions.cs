using Graph.Model;

namespace Graph.Analysis.Memory;

/// <summary>What somebody wants to know. Each of the lists may be left out (null); of a list, one must fit.</summary>
public sealed record KnowledgeConditions
{
    /// <summary>Only what has to do with this; null for anything.</summary>
    public MemoryReach? About { get; init; }

    /// <summary>Only what has to do with this place; null for any.</summary>
    public MemoryReach? Place { get; init; }

    /// <summary>Words that it must all have, each as the beginning of one; null for any.</summary>
    public SearchTerms? Words { get; init; }

    /// <summary>Kinds of knowledge.</summary>
    public IReadOnlySet<KnowledgeKind>? Kinds { get; init; }

    /// <summary>Forms in which cases are told.</summary>
    public IReadOnlySet<LearningKind>? Forms { get; init; }

    /// <summary>Parts of the framework for learning.</summary>
    public IReadOnlySet<FrameworkPart>? FrameworkParts { get; init; }

    /// <summary>What is to become of a practice.</summary>
    public IReadOnlySet<Disposition>? Dispositions { get; init; }

    /// <summary>Themes, by id: it or what it is about has one of them, or a narrower one.</summary>
    public IReadOnlySet<string>? Themes { get; init; }

    /// <summary>Whether contacts may meet them, whatever the kinds: they have no words that are searched, are no cases, and have no themes.</summary>
    public bool MayFitContacts => Words is null && Forms is null && FrameworkParts is null && Dispositions is null && Themes is null;

    /// <summary>What meets them, contacts apart, with how much would be found otherwise.</summary>
    /// <param name="memory">The memory.</param>
    /// <param name="day">The day asked about.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public KnowledgeFound Find(RecordedMemory memory, DateOnly day, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(memory);
        List<Knowledge> found = [];
        Dictionary<KnowledgeFacet, Dictionary<object, int>> facets = Enum.GetValues<KnowledgeFacet>().ToDictionary(facet => facet, _ => new Dictionary<object, int>());
        foreach (Node node in memory.Items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (About?.Has(node) is false || Place?.Has(node) is false || Knowledge.Of(memory, node, day) is not { } known || !HasWords(node))
                continue;

            // A value of a facet counts what would be found with that value in place of those chosen, and the other conditions as they are.
            (KnowledgeFacet Facet, IReadOnlyCollection<object> Values, bool Fits)[] values = [.. ValuesOf(memory, known)];
            int failed = values.Count(value => !value.Fits);
            if (failed == 0)
                found.Add(known);
            foreach ((KnowledgeFacet facet, IReadOnlyCollection<object> has, bool fits) in values)
            {
                if (failed > (fits ? 0 : 1))
                    continue;
                foreach (object value in has)
                    facets[facet][value] = facets[facet].GetValueOrDefault(value) + 1;
            }
        }

        return new(found, facets);
    }

    private bool HasWords(Node node) => Words?.AreIn(node) is not false;

    private IEnumerable<(KnowledgeFacet Facet, IReadOnlyCollection<object> Values, bool Fits)> ValuesOf(RecordedMemory memory, Knowledge known)
    {
        Learning? learning = known.Node as Learning;
        IReadOnlySet<string> themes = memory.ThemesOf(known.Node.Id);
        yield return (KnowledgeFacet.Kind, [known.Kind], Kinds?.Contains(known.Kind) is not false);
        yield return (KnowledgeFacet.Form, learning?.Kind is { } form ? [form] : [], Forms is null || (learning?.Kind is { } told && Forms.Contains(told)));
        yield return (KnowledgeFacet.FrameworkPart, learning?.FrameworkPart is { } part ? [part] : [], FrameworkParts is null || (learning?.FrameworkPart is { } of && FrameworkParts.Contains(of)));
        yield return (KnowledgeFacet.Disposition, learning?.Disposition is { } becomes ? [becomes] : [], Dispositions is null || (learning?.Disposition is { } to && Dispositions.Contains(to)));
        yield return (KnowledgeFacet.Theme, [.. themes], Themes is null || Themes.Overlaps(themes));
    }
}

/// <summary>What was found.</summary>
/// <param name="Rows">The knowledge, in no order.</param>
/// <param name="Facets">By facet and value, how much would be found with that value in place of those chosen, and the other conditions as they are.</param>
public sealed record KnowledgeFound(IReadOnlyList<Knowledge> Rows, IReadOnlyDictionary<KnowledgeFacet, Dictionary<object, int>> Facets);

/// <summary>By what knowledge is counted.</summary>
public enum KnowledgeFacet
{
    /// <summary>Its kind.</summary>
    Kind = 1,

    /// <summary>The form in which it is told.</summary>
    Form,

    /// <summary>The part of the framework for learning.</summary>
    FrameworkPart,

    /// <summary>What is to become of the practice.</summary>
    Disposition,

    /// <summary>Its themes, and those broader than these.</summary>
    Theme,
}
