using Graph.Analysis.Linkage;
using Graph.Model;

namespace Graph.Import.LookingUp;

/// <summary>What of a store some files may be about.</summary>
/// <param name="Others">The nodes that are no organisations and no people, all of the types that are compared.</param>
/// <param name="Organisations">The organisations that are compared.</param>
/// <param name="People">The people who are compared.</param>
/// <param name="Edges">The edges around all these.</param>
/// <param name="Beside">What is asked only for its name, or for its id: nothing is taken for it.</param>
internal sealed record LookedUp(IReadOnlyCollection<Fact> Others, IReadOnlyCollection<Fact> Organisations, IReadOnlyCollection<Fact> People, IReadOnlyCollection<Edge> Edges, IReadOnlyCollection<Fact> Beside)
{
    /// <summary>What all organisations tell together; null where none has to be compared with all.</summary>
    public LinkageCorpus? Corpus { get; init; }

    /// <summary>The words in capitals in the names of all organisations, as far as these were looked at.</summary>
    public IReadOnlySet<string> Acronyms { get; init; } = new HashSet<string>();
}
