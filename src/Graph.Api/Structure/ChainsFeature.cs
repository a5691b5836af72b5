using Graph.Analysis.Graphs;
using Graph.Analysis.Networks;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Structure;

/// <summary>By whom two organisations, or two people, are connected.</summary>
internal sealed class ChainsFeature : IFeature
{
    private const string ListName = "ShortestChains";
    private const string ChainName = "ShortestChain";

    private sealed record FoundChains(DayNetwork Network, ShortestChains Shortest);

    public void Extend(SchemaParts parts)
    {
        ObjectGraphType chain = parts.AddObject(ChainName, "People and organisations from one end to the other, each tied to the one before.");
        chain.Declare("nodes", $"[{FactTypes.NodeInterface}!]!", "All of them, in order.", context => Show(context, static (_, _) => true));
        chain.Declare("people", $"[{nameof(Person)}!]!", "The people among them, in order.", context => Show(context, static (network, vertex) => network.IsPerson(vertex)));

        ObjectGraphType list = parts.AddObject(ListName, "The shortest chains between two ends.");
        list.Declare("complete", "Boolean!", "Whether these are all the shortest chains. If not, there are more than you asked for.", context => context.Part<FoundChains>().Shortest.IsComplete);
        list.Declare("chains", $"[{ChainName}!]!", "The chains; empty if there is no way from one end to the other.", context =>
        {
            FoundChains found = context.Part<FoundChains>();
            QueryScope.Of(context).Spend(found.Shortest.Chains.Count);
            return context.Parts<VertexGroup>([.. found.Shortest.Chains.Select(vertices => new VertexGroup(found.Network, vertices))]);
        });
        parts.Object(StructureFields.TypeName).DeclareAsync("shortestChains", $"{ListName}!", "The shortest chains between two organisations or people of the network. In the PEOPLE network, an organisation stands for everyone in post there, so chains contain people only.", FindAsync, [
            FieldDeclarations.Argument("from", "ID!", "Where chains begin."),
            FieldDeclarations.Argument("to", "ID!", "Where they end."),
            ReadArguments.First(StructureFields.UsualRows),
        ]);
    }

    private static object? Show(IResolveFieldContext context, Func<DayNetwork, int, bool> isShown)
    {
        VertexGroup chain = context.Part<VertexGroup>();
        int[] shown = [.. chain.Members.Where(vertex => isShown(chain.Network, vertex))];
        QueryScope.Of(context).Spend(shown.Length);
        return context.Nodes(shown.Select(chain.Network.IdOf));
    }

    private static async ValueTask<object?> FindAsync(IResolveFieldContext context)
    {
        DayNetwork network = context.Part<DayNetwork>();
        int most = ReadArguments.First(context);
        if (most == 0)
            throw QueryProblem.BadInput($"\"first\" is 0. Ask for between 1 and {ReadArguments.MaximumFirst} chains.");
        IReadOnlyCollection<int> from = await EndsAsync(context, network, "from");
        IReadOnlyCollection<int> to = await EndsAsync(context, network, "to");
        ShortestChains found = await context.OfNetworkAsync(("chains", ReadArguments.Value(context, "from"), ReadArguments.Value(context, "to"), most), "The shortest chains", (_, _, cancellationToken) =>
            ShortestChains.Between(network.Graph, from, to, most, cancellationToken));
        return context.Seen(new FoundChains(network, found));
    }

    private static async Task<IReadOnlyCollection<int>> EndsAsync(IResolveFieldContext context, DayNetwork network, string name)
    {
        string id = (string)ReadArguments.Value(context, name)!;
        if (network.BeginningsOf(id) is { Count: > 0 } ends)
            return ends;
        string meant = (await KnownIds.ReadAsync(QueryScope.Of(context), name, id, context.SeenAt(), context.CancellationToken, Ontology.Of<Person>(), Ontology.Of<Organisation>()))!;
        if (network.BeginningsOf(meant) is { Count: > 0 } others)
            return others;
        throw QueryProblem.BadInput($"\"{id}\" in \"{name}\" is not in this network on that day. Ask about another network or another day.");
    }
}
