namespace Graph.Model;

/// <summary>
/// Refuses new nodes that mean nothing without several others where a statement names one of these again in place of another: a partnership
/// of an organisation with itself, as where two spellings are of one. One of which the others are not named yet is noted by <see cref="MissingEnds"/>.
/// </summary>
/// <param name="work">The statement, of which all is settled.</param>
internal sealed class RepeatedEnds(StatementWork work)
{
    private static readonly (FactType Type, KeyContext Context)[] Several =
        [.. Ontology.Nodes.SelectMany(type => type.Key.Contexts.Where(context => context.AtLeast > 1).Select(context => (type, context)))];

    /// <summary>Checks them.</summary>
    public void Check()
    {
        foreach ((FactType type, KeyContext context) in Several)
        {
            EdgeAttribute edge = context.Edge.Edge!;
            IEnumerable<IGrouping<string, (int Index, string Other)>> nodes = Enumerable.Range(0, work.Facts.Count)
                .Where(index => work.Facts[index].Type == context.Edge)
                .Select(index => (Index: index, Node: End(index, context.IsOutgoing), Other: End(index, !context.IsOutgoing)))
                .Where(named => named.Node is not null && named.Other is not null && work.IsAdded(named.Node) && Ontology.OfId(named.Node) == type)
                .GroupBy(named => named.Node!, named => (named.Index, named.Other!), StringComparer.Ordinal);
            foreach (IGrouping<string, (int Index, string Other)> node in nodes)
            {
                if (node.Count() >= context.AtLeast && node.Select(named => named.Other).Distinct(StringComparer.Ordinal).Count() < context.AtLeast)
                {
                    work.Refuse(
                        node.Last().Index,
                        context.IsOutgoing ? edge.ToName : edge.FromName,
                        $"This is the same {Nouns.Of(context.IsOutgoing ? edge.To : edge.From)} again. {Capital(Nouns.One(Nouns.Of(type)))} has at least {context.AtLeast} different ones. Name another one.");
                }
            }
        }
    }

    private string? End(int index, bool isStart) => work.Resolve(isStart ? work.Facts[index].From : work.Facts[index].To);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
