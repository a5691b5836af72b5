using Graph.Import.Matching;
using Graph.Import.Sources;
using Graph.Model;

namespace Graph.Import.Completing;

/// <summary>What is known, could have been in the files of a source, and is not, where its not being there means that it ended.</summary>
/// <remarks>
/// A thing, such as an organisation or a building, is there whether or not a list has it, and what happened stays so (<see cref="Nature"/>): of these only
/// their connections end. A connection that outlasts what it connects, such as a theme or a place, ends only where the file gives its node another one of the
/// kind: where the cell is blank, the file says nothing of it.
/// </remarks>
internal sealed class GoneFacts
{
    private readonly KnownGraph known;
    private readonly Func<Fact, bool> isRegistered;
    private readonly HashSet<FactKind> kinds;
    private readonly HashSet<(FactKind Kind, string From)> listed;
    private readonly HashSet<string> saidByAny;

    /// <param name="known">What is known.</param>
    /// <param name="said">What the files of the source say.</param>
    /// <param name="saidByAny">The ids of what any file of the import says.</param>
    /// <param name="formats">The formats of the files.</param>
    public GoneFacts(KnownGraph known, IEnumerable<Fact> said, HashSet<string> saidByAny, IEnumerable<string> formats)
    {
        (this.known, this.saidByAny) = (known, saidByAny);
        ImportFormat[] registers = [.. formats.Select(Formats.Find).OfType<ImportFormat>()];
        isRegistered = fact => fact is Node node && Array.Exists(registers, format => format.IsItsRegister(node));
        kinds = [.. said.Select(FactKind.Of)];
        listed = [.. said.OfType<Edge>().Where(edge => Ontology.Of(edge).Edge!.Outlasts).Select(edge => (FactKind.Of(edge), edge.From))];
    }

    /// <summary>Whether a fact ends where a complete file does not have it.</summary>
    public bool MayEnd(Fact fact) => fact is Edge edge ? MayEnd(edge) : Ontology.Of(fact).Nature == Nature.Undertaking || isRegistered(fact);

    /// <summary>What has ended if the source is the only one to say it, on a day.</summary>
    /// <param name="day">The day from which it is no longer true.</param>
    public IEnumerable<Fact> On(DateOnly day) => kinds.Select(kind => kind.Type).Distinct().SelectMany(known.Of).Where(fact => !saidByAny.Contains(fact.Id) && !fact.HasEndedBy(day) && kinds.Contains(FactKind.Of(fact)) && MayEnd(fact)).OrderBy(fact => fact.Id, StringComparer.Ordinal);

    /// <summary>Nodes that registers number, which stay whether or not a list has them.</summary>
    public IEnumerable<Fact> Things() => kinds.Select(kind => kind.Type).Where(type => type is { IsNode: true, Nature: Nature.Thing, Key.Identifiers.Count: > 0 }).SelectMany(known.Of).Where(fact => !saidByAny.Contains(fact.Id) && !isRegistered(fact)).OrderBy(fact => fact.Id, StringComparer.Ordinal);

    private bool MayEnd(Edge edge) => !Ontology.Of(edge).Edge!.Outlasts || (listed.Contains((FactKind.Of(edge), edge.From)) && (Ontology.OfId(edge.To)!.Nature != Nature.Record || saidByAny.Contains(edge.To)));
}
