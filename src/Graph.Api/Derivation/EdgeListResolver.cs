using Graph.Api.Computing;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL;
using GraphQL.Resolvers;

namespace Graph.Api.Derivation;

/// <summary>Answers the edges of one type at a node.</summary>
/// <param name="Edge">The edge type.</param>
/// <param name="Outgoing">Whether they start at the node.</param>
/// <param name="BothWays">Whether they have no direction, so that those leading to the node belong to the list, turned round.</param>
internal sealed record EdgeListResolver(FactType Edge, bool Outgoing, bool BothWays) : IFieldResolver
{
    /// <summary>What the list is called on the node.</summary>
    public string Name => Outgoing ? Edge.Edge!.Outgoing : Edge.Edge!.Incoming;

    public ValueTask<object?> ResolveAsync(IResolveFieldContext context)
    {
        QueryScope scope = QueryScope.Of(context);
        ReadPoint at = ReadArguments.Point(context);
        int first = ReadArguments.First(context);
        string? after = (string?)ReadArguments.Value(context, "after");
        string node = context.Fact().Id;

        object? Shown(IEnumerable<Edge> edges)
        {
            List<SeenFact> shown = [];
            int read = 0;
            foreach (Edge edge in edges)
            {
                read++;
                if (shown.Count < first
                    && (at.AsOf is not { } day || edge.IsCurrentOn(day))
                    && (after is null || string.CompareOrdinal(edge.Id, after) > 0))
                    shown.Add(new(edge, at));
            }

            scope.Spend(shown.Count);
            scope.Work.Add(Costs.Reading(read - shown.Count));
            return shown;
        }

        return new(scope.Facts.Edges(new(Edge, Outgoing, node), at, edges => BothWays
            ? scope.Facts.Edges(new(Edge, !Outgoing, node), at, back => Shown(edges.Concat(back.Select(TurnedRound)).OrderBy(edge => edge.Id, StringComparer.Ordinal)))
            : Shown(edges)));
    }

    private Edge TurnedRound(Edge edge) =>
        (Edge)Edge.Create(edge.Id, edge.To, edge.From, [.. Edge.Properties.Select(property => property.Read(edge))]);
}
