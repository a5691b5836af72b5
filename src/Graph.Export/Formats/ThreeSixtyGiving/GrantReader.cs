using System.Runtime.CompilerServices;
using Graph.Model;

namespace Graph.Export.Formats.ThreeSixtyGiving;

/// <summary>Reads grants with the organisations and places that they name: these are kept while it reads, the grants are not.</summary>
internal static class GrantReader
{
    // Edges first, then what they lead to, then the grants: all from one state of the store.
    private static readonly FactType[] Order =
        [Ontology.Of<Recipient>(), Ontology.Of<Funder>(), Ontology.Of<LocatedIn>(), Ontology.Of<Organisation>(), Ontology.Of<Place>(), Ontology.Of<Funding>()];

    /// <summary>The grants as they are read.</summary>
    public static async IAsyncEnumerable<RecordedGrant> ReadAsync(IExportedFacts facts, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Links links = new();
        Dictionary<string, Node> named = new(StringComparer.Ordinal);
        await foreach (FactVersion version in facts.ReadAsync(Order, cancellationToken))
        {
            switch (version.Fact)
            {
                case Edge edge when Ontology.OfId(edge.From) == Ontology.Of<Funding>():
                    links.Add(edge);
                    break;
                case Organisation or Place when links.Lead(version.Id):
                    named[version.Id] = (Node)version.Fact;
                    break;
                case Funding funding:
                    string? prefix = NumberedOrganisation.PrefixOf(funding.Reference);
                    yield return new(
                        funding,
                        [.. NamedBy<Recipient, Organisation>(funding).Select(organisation => new NumberedOrganisation(organisation, prefix))],
                        [.. NamedBy<Funder, Organisation>(funding).Select(organisation => new NumberedOrganisation(organisation, prefix))],
                        [.. NamedBy<LocatedIn, Place>(funding)],
                        version.Change.RecordedAt);
                    break;
                default:
                    break;
            }
        }

        IEnumerable<TNode> NamedBy<TEdge, TNode>(Funding funding)
            where TEdge : Edge
            where TNode : Node => links.Of<TEdge>(funding.Id).Select(named.GetValueOrDefault).OfType<TNode>();
    }

    /// <summary>Which nodes the edges of grants lead to.</summary>
    private sealed class Links
    {
        private readonly Dictionary<(Type Type, string From), SortedSet<string>> targets = [];
        private readonly HashSet<string> all = new(StringComparer.Ordinal);

        public void Add(Edge edge)
        {
            if (!targets.TryGetValue((edge.GetType(), edge.From), out SortedSet<string>? known))
                targets[(edge.GetType(), edge.From)] = known = new(StringComparer.Ordinal);
            known.Add(edge.To);
            all.Add(edge.To);
        }

        public bool Lead(string id) => all.Contains(id);

        public SortedSet<string> Of<T>(string from)
            where T : Edge => targets.TryGetValue((typeof(T), from), out SortedSet<string>? known) ? known : [];
    }
}
