using Graph.Model;

namespace Graph.Export;

/// <summary>The facts that are exported, without what the caller may not see. A format reads those it has a place for, in the order it needs them.</summary>
public interface IExportedFacts
{
    /// <summary>What the file says of itself.</summary>
    ExportHeader Header { get; }

    /// <summary>The types of facts that are asked for: nodes by name, then edges by name.</summary>
    IReadOnlyList<FactType> Types { get; }

    /// <summary>
    /// The facts of some of the types, type by type in the given order, each with who recorded it, when and from where;
    /// as they are read, from one consistent state. Types that are not asked for have none.
    /// </summary>
    /// <param name="types">The types.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    IAsyncEnumerable<FactVersion> ReadAsync(IReadOnlyCollection<FactType> types, CancellationToken cancellationToken);

    /// <summary>Every version of every fact, retractions too, in order of changes, for the formats that hold history.</summary>
    /// <param name="cancellationToken">Stops the read.</param>
    IAsyncEnumerable<FactVersion> ReadHistoryAsync(CancellationToken cancellationToken);

    /// <summary>How many facts of each type were read by reads of <see cref="ReadAsync"/> that came to their end, by the names of the types, in the order in which they were read.</summary>
    IReadOnlyList<KeyValuePair<string, long>> Counts { get; }

    /// <summary>Remembers, as far as there is room, what a node is called that has been read, so that <see cref="LearnNamesAsync"/> need not look it up.</summary>
    /// <param name="node">The node.</param>
    void Remember(Node node);

    /// <summary>Looks up, where it is not known, what nodes are called, for people who read ids; <see cref="NameOf"/> then says it.</summary>
    /// <param name="ids">Some ids, a few thousand at most.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask LearnNamesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    /// <summary>What a node is called (see <see cref="Caption"/>) that was learnt lately; null where it has no name, or may not be seen.</summary>
    string? NameOf(string id);
}
