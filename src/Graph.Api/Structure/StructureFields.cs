using Graph.Analysis.Computing;
using Graph.Analysis.Graphs;
using Graph.Analysis.Networks;
using Graph.Analysis.Snapshot;
using Graph.Api.Computing;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Structure;

/// <summary>What the fields of a network's structure share.</summary>
internal static class StructureFields
{
    /// <summary>What the type of the answer is called.</summary>
    public const string TypeName = "Structure";

    /// <summary>How many rows a list shows where nobody says how many.</summary>
    public const int UsualRows = 20;

    /// <summary>What those who follow read while <see cref="IntroductionsAtLeast"/> is worked out.</summary>
    public const string IntroductionsStep = "How many introductions are needed at least";

    /// <summary>At least so many new ties are needed before no single departure would part a network.</summary>
    public static int IntroductionsAtLeast(DayNetwork network, CancellationToken cancellationToken) => network.IsOfOneKind
        ? IntroductionBound.Of(network.Graph, cancellationToken)
        : IntroductionBound.Of(network.Graph, network.IsPerson, cancellationToken);

    /// <summary>Adds a field that is worked out once for all who ask of this network at the same time.</summary>
    public static void DeclareShared<T>(
        this IComplexGraphType type, string name, string typeText, string description, string step, Func<DayNetwork, IProgress<Advance>, CancellationToken, T> compute, Func<IResolveFieldContext, T, object?> show) =>
        type.DeclareAsync(name, typeText, description, async context => show(context, await context.OfNetworkAsync(step, step, compute)));

    /// <summary>Works something of the network out, once for all who ask at the same time.</summary>
    public static Task<T> OfNetworkAsync<T>(this IResolveFieldContext context, object key, string step, Func<DayNetwork, IProgress<Advance>, CancellationToken, T> compute) =>
        context.OfNetworkAsync(context.Part<DayNetwork>(), key, step, compute);

    /// <summary>Works something of a network out, once for all who ask at the same time.</summary>
    public static Task<T> OfNetworkAsync<T>(this IResolveFieldContext context, DayNetwork network, object key, string step, Func<DayNetwork, IProgress<Advance>, CancellationToken, T> compute) =>
        context.ShareAsync(network.Answers, network.KeyOf(key), step, (progress, cancellationToken) => compute(network, progress, cancellationToken));

    /// <summary>The network of a day, of a place or of everything, read once for all who ask at the same time.</summary>
    /// <exception cref="QueryProblem">It would have too many ties.</exception>
    public static Task<DayNetwork> ReadAsync(IResolveFieldContext context, AnalysisSession session, NetworkKind kind, PlaceReach? place) =>
        ReadAsync(QueryScope.Of(context), session, kind, place, context.CancellationToken);

    /// <summary>The same for a request that is not GraphQL.</summary>
    /// <exception cref="QueryProblem">It would have too many ties.</exception>
    public static async Task<DayNetwork> ReadAsync(QueryScope scope, AnalysisSession session, NetworkKind kind, PlaceReach? place, CancellationToken cancellationToken)
    {
        try
        {
            if (DayNetwork.Kept(session, kind, place) is { } kept)
            {
                scope.Charge(Costs.Everything, isKept: true);
                return kept;
            }

            IProgress<Advance> progress = scope.Progress.Begin("The network");
            scope.Charge(Costs.Everything);
            return await DayNetwork.ReadAsync(session, kind, place, scope.Services.Gate.Threads, progress, cancellationToken);
        }
        catch (NetworkTooLargeException tooLarge)
        {
            throw QueryProblem.TooLarge($"{tooLarge.Message} Ask about PEOPLE_AND_ORGANISATIONS instead, where people are tied to their organisations.");
        }
    }

    /// <summary>Declares a list of groups.</summary>
    public static ObjectGraphType DeclareGroups(SchemaParts parts, string listName, string groupName, string groups)
    {
        ObjectGraphType group = parts.AddObject(groupName, $"One of the {groups}.");
        group.Declare("size", "Int!", "How many people and organisations it has.", context => context.Part<VertexGroup>().Members.Count);
        group.Declare("members", $"[{FactTypes.NodeInterface}!]!", "The members: people first, then organisations, in order of id.", context =>
        {
            VertexGroup part = context.Part<VertexGroup>();
            return context.Nodes(context.Shown(part.Members).Select(part.Network.IdOf));
        }, ReadArguments.First(UsualRows));

        ObjectGraphType list = parts.AddObject(listName, $"A list of the {groups}.");
        list.Declare("count", "Int!", "How many there are, even if fewer are shown.", context => context.Part<VertexGroupList>().Groups.Count);
        list.Declare("largest", "Int!", "How many people and organisations the largest has; 0 if there is none.", context => context.Part<VertexGroupList>().Groups is [var first, ..] ? first.Count : 0);
        list.Declare("groups", $"[{groupName}!]!", "The groups, largest first.", context =>
        {
            VertexGroupList part = context.Part<VertexGroupList>();
            return context.Parts(context.Shown(part.Groups).ConvertAll(members => new VertexGroup(part.Network, members)));
        }, ReadArguments.First(UsualRows));
        return list;
    }
}
