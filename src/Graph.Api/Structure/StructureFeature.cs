using Graph.Analysis.Computing;
using Graph.Analysis.Graphs;
using Graph.Analysis.Networks;
using Graph.Analysis.Snapshot;
using Graph.Api.Constants;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Api.Places;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Structure;

/// <summary>The structure of a network, for analysts: the root field, and what is measured of the whole.</summary>
internal sealed class StructureFeature : IFeature
{
    public void Extend(SchemaParts parts)
    {
        ValueTypes.DeclareWords(parts, typeof(NetworkKind), "Who is tied to whom, and by what. A network contains everyone in post anywhere on that day, and all organisations that exist on that day, whether or not they are tied.", AnalysisComments.All.Of);
        ObjectGraphType type = parts.AddObject(StructureFields.TypeName, "The structure of a network on a day. A field is worked out only if you ask for it. Two can be tied more than once: for each shared organisation, person or partnership.");
        type.Declare("network", $"{nameof(NetworkKind)}!", "Which network it is.", context => context.Part<DayNetwork>().Kind);
        type.Declare("asOf", "Date!", "The day asked about.", context => context.SeenAt().AsOf);
        type.Declare("people", "Int!", "How many people are in it.", context => context.Part<DayNetwork>().PersonCount);
        type.Declare("organisations", "Int!", "How many organisations are in it.", context => context.Part<DayNetwork>().OrganisationCount);
        type.Declare("ties", "Int!", "How many ties it has. Two ties between the same pair count as two.", context => context.Part<DayNetwork>().Graph.EdgeCount);
        type.DeclareShared("density", "Float!", "The share of all pairs that are tied, 0 to 1.", "How dense it is", static (network, _, _) => Cohesion.Density(network.Graph), static (_, found) => found);
        type.DeclareShared("fragmentation", "Float!", "The share of all pairs that cannot reach each other, 0 to 1.", "How fragmented it is", static (network, _, _) => Cohesion.Fragmentation(network.Graph), static (_, found) => found);
        type.DeclareShared("introductionsAtLeast", "Int!", "The least number of new ties needed before no single departure would split the network. In a network of people and organisations, only people leave. More may be needed, and it does not say which.", StructureFields.IntroductionsStep, static (network, _, cancellationToken) => StructureFields.IntroductionsAtLeast(network, cancellationToken), static (_, found) => found);
        type.DeclareOptions();
        DeclareGroups(parts, type);
        parts.Query.DeclareAsync("structure", $"{StructureFields.TypeName}!", "The structure of a network on a day: components, cut people, measures of centrality, communities, shortest chains. With a place, the network has the organisations there, the people in post at one of them, and the ties between these; chains that leave the place are not in it.", ReadAsync, [
            new(TypeText.Parse($"{nameof(NetworkKind)}!")) { Name = "network", Description = "Which network.", DefaultValue = NetworkKind.Contact },
            PlaceArgument.Declare(),
            .. ReadArguments.WhenAsked(),
        ]);
    }

    private static void DeclareGroups(SchemaParts parts, ObjectGraphType type)
    {
        StructureFields.DeclareGroups(parts, "NetworkComponents", "NetworkComponent", "largest groups whose members can all reach each other");
        ObjectGraphType communities = StructureFields.DeclareGroups(parts, "NetworkCommunities", "NetworkCommunity", "groups whose members are tied to each other more than by chance");
        communities.Declare("modularity", "Float!", "How good the division is, −½ to 1: the share of ties within communities, less the share expected by chance.", context => context.Part<VertexGroupList>().Modularity!.Value);
        type.DeclareShared("components", "NetworkComponents!", "The components: the largest groups whose members can all reach each other.", "The components", static (network, _, _) =>
        {
            Components found = Components.Of(network.Graph);
            return new VertexGroupList(network, VertexGroups.Of(network.Graph.VertexCount, found.Of, found.Count));
        }, SeenFields.Seen);
        type.DeclareShared("communities", "NetworkCommunities!", "Communities found by the Leiden algorithm. Each is connected. The same network is always divided in the same way. There may be better divisions.", "The communities", static (network, progress, cancellationToken) =>
        {
            CommunityAnswer found = CommunityAnswer.Of(network.Graph, new RoundProgress(progress), cancellationToken);
            return new VertexGroupList(network, found.Groups, found.Modularity);
        }, SeenFields.Seen);
    }

    private static async ValueTask<object?> ReadAsync(IResolveFieldContext context)
    {
        ReadPoint at = ReadArguments.DayPoint(context);
        NetworkKind kind = (NetworkKind)ReadArguments.Value(context, "network")!;
        AnalysisSession session = await QueryScope.Of(context).SessionAsync(at, context.CancellationToken);
        PlaceReach? place = await PlaceArgument.ReadAsync(context, session, at);
        return new Seen<DayNetwork>(await StructureFields.ReadAsync(context, session, kind, place), at);
    }
}
