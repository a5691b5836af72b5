using Graph.Analysis;
using Graph.Api.Constants;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Structure;

/// <summary>The structure of a network, for analysts: the root field, and what is measured of the whole.</summary>
internal sealed class StructureFeature : IFeature
{
    public void Extend(SchemaParts parts)
    {
        ValueTypes.DeclareWords(parts, typeof(NetworkKind), "Who is tied to whom, and by what. People are those in post anywhere on the day, organisations those that are there, tied or not.", AnalysisComments.All.Of);
        ObjectGraphType type = parts.AddObject(StructureFields.TypeName, "The structure of a network on a day. Each field is worked out only where it is asked for. Ties are counted once for each thing that they are recorded by.");
        type.Declare("network", $"{nameof(NetworkKind)}!", "Which network it is.", context => context.Part<DayNetwork>().Kind);
        type.Declare("asOf", "Date!", "The day asked about.", context => context.SeenAt().AsOf);
        type.Declare("people", "Int!", "How many people are in it.", context => context.Part<DayNetwork>().PersonCount);
        type.Declare("organisations", "Int!", "How many organisations are in it.", context => context.Part<DayNetwork>().OrganisationCount);
        type.Declare("ties", "Int!", "How many ties it has, two between the same counted twice.", context => context.Part<DayNetwork>().Graph.EdgeCount);
        type.DeclareShared("density", "Float!", "The part of all pairs that are tied, 0 to 1.", "How dense it is", static (network, _, _) => Cohesion.Density(network.Graph), static (_, found) => found);
        type.DeclareShared("fragmentation", "Float!", "The part of all pairs that cannot reach each other, 0 to 1.", "How fragmented it is", static (network, _, _) => Cohesion.Fragmentation(network.Graph), static (_, found) => found);
        type.DeclareShared("introductionsAtLeast", "Int!", "At least so many new ties are needed before no single departure would part the network; where people and organisations mix, only people depart. How many are enough, and which, is not said.", StructureFields.IntroductionsStep, static (network, _, cancellationToken) => StructureFields.IntroductionsAtLeast(network, cancellationToken), static (_, found) => found);
        type.DeclareOptions();
        DeclareGroups(parts, type);
        parts.Query.DeclareAsync("structure", $"{StructureFields.TypeName}!", "The structure of a network on a day: components, cut people, measures of centrality, communities, shortest chains.", ReadAsync, [
            new(TypeText.Parse($"{nameof(NetworkKind)}!")) { Name = "network", Description = "Which network.", DefaultValue = NetworkKind.Contact },
            .. ReadArguments.WhenAsked(),
        ]);
    }

    private static void DeclareGroups(SchemaParts parts, ObjectGraphType type)
    {
        StructureFields.DeclareGroups(parts, "NetworkComponents", "NetworkComponent", "greatest groups who can all reach each other");
        ObjectGraphType communities = StructureFields.DeclareGroups(parts, "NetworkCommunities", "NetworkCommunity", "groups who are tied to each other more than chance would have it");
        communities.Declare("modularity", "Float!", "What the division is worth, −½ to 1: the part of the ties within communities, less what chance would put there.", context => context.Part<VertexGroupList>().Modularity!.Value);
        type.DeclareShared("components", "NetworkComponents!", "The components: the greatest groups who can all reach each other.", "The components", static (network, _, _) =>
        {
            Components found = Components.Of(network.Graph);
            return new VertexGroupList(network, VertexGroups.Of(network.Graph.VertexCount, found.Of, found.Count));
        }, SeenFields.Seen);
        type.DeclareShared("communities", "NetworkCommunities!", "Communities by the Leiden algorithm, each connected. The same network is always divided in the same way, and better divisions may exist.", "The communities", static (network, progress, cancellationToken) =>
        {
            CommunityAnswer found = CommunityAnswer.Of(network.Graph, new RoundProgress(progress), cancellationToken);
            return new VertexGroupList(network, found.Groups, found.Modularity);
        }, SeenFields.Seen);
    }

    private static async ValueTask<object?> ReadAsync(IResolveFieldContext context)
    {
        ReadPoint at = ReadArguments.DayPoint(context);
        NetworkKind kind = (NetworkKind)ReadArguments.Value(context, "network")!;
        Projection projection = await QueryScope.Of(context).ProjectionAsync(at.KnownAt, context.CancellationToken);
        return new Seen<DayNetwork>(await StructureFields.ReadAsync(context, projection, kind, at.AsOf!.Value), at);
    }
}
