using Graph.Analysis.Computing;
using Graph.Analysis.Graphs;
using Graph.Analysis.Networks;
using Graph.Api.Computing;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Structure;

/// <summary>Who is most central in a network, by one measure or another.</summary>
internal sealed class RankingFeature : IFeature
{
    private const string RankingName = "NetworkRanking";
    private const string RowName = "RankedNode";

    private sealed record Ranking(DayNetwork Network, MeasureValues Measured);

    private sealed record RankedVertex(Ranking Ranking, int Vertex)
    {
        public string Id => Ranking.Network.IdOf(Vertex);

        public double Value => Ranking.Measured.Values[Vertex];

        public double? Normalised => Ranking.Measured.Normalised(Vertex);
    }

    public void Extend(SchemaParts parts)
    {
        ValueTypes.DeclareWords(parts, typeof(NetworkMeasure), "What can be measured for everyone in a network.", Describe);
        ObjectGraphType row = parts.AddObject(RowName, "A person or organisation in a ranking.");
        row.Declare("node", FactTypes.NodeInterface, "Who.", context => context.Node(context.Part<RankedVertex>().Id));
        row.Declare("value", "Float", "The value; null if the measure is not defined, such as constraint without ties.", context =>
            context.Part<RankedVertex>().Value is var value && double.IsNaN(value) ? null : value);
        row.Declare("normalised", "Float", "The value as a share of the highest possible value in a network of this size. In PEOPLE_AND_ORGANISATIONS, people and organisations are counted separately (Borgatti and Everett, 1997). Only for degree, closeness and betweenness.", context =>
            context.Part<RankedVertex>().Normalised);

        ObjectGraphType ranking = parts.AddObject(RankingName, "Everyone in a network, ranked by one measure.");
        ranking.Declare("by", $"{nameof(NetworkMeasure)}!", "What was measured.", context => context.Part<Ranking>().Measured.Measure);
        ranking.Declare("exact", "Boolean!", "Whether the values are exact. In networks of more than 5,000 people and organisations, betweenness is estimated from chains that start at a random sample.", context => Estimate(context) is null or { Error: 0 });
        ranking.Declare("error", "Float!", "The most by which a value may be wrong; 0 if they are exact.", context => Estimate(context)?.Error ?? 0);
        ranking.Declare("confidence", "Float!", "The least chance that no value is wrong by more than that, 0 to 1.", context => Estimate(context)?.Confidence ?? 1);
        ranking.Declare("rows", $"[{RowName}!]!", "Highest value first, and those without a value last. If values are equal, people come first, then in order of id.", context =>
        {
            Ranking ranked = context.Part<Ranking>();
            return context.Parts(context.Shown(ranked.Measured.Ranked).ConvertAll(vertex => new RankedVertex(ranked, vertex)));
        }, ReadArguments.First(StructureFields.UsualRows));

        parts.Object(StructureFields.TypeName).DeclareAsync("ranking", $"{RankingName}!", "Everyone in the network, ranked by one measure.", RankAsync, FieldDeclarations.Argument("by", $"{nameof(NetworkMeasure)}!", "What to measure."));
    }

    private static BetweennessEstimate? Estimate(IResolveFieldContext context) => context.Part<Ranking>().Measured.Estimate;

    private static async ValueTask<object?> RankAsync(IResolveFieldContext context)
    {
        DayNetwork network = context.Part<DayNetwork>();
        return context.Seen(new Ranking(network, await MeasureAsync(QueryScope.Of(context), network, (NetworkMeasure)ReadArguments.Value(context, "by")!, context.CancellationToken)));
    }

    /// <summary>Measures everybody in a network, once for all who ask at the same time.</summary>
    /// <exception cref="QueryProblem">It can't be measured in this network.</exception>
    public static async Task<MeasureValues> MeasureAsync(QueryScope scope, DayNetwork network, NetworkMeasure measure, CancellationToken cancellationToken)
    {
        if (!MeasureValues.IsDefined(network, measure))
            throw QueryProblem.BadInput("Constraint and effective size need a network of only people or only organisations. Ask about PEOPLE, ORGANISATIONS_BY_PEOPLE or ORGANISATIONS_BY_PARTNERSHIP.");
        if (!MeasureValues.IsWithinReach(network, measure))
            throw QueryProblem.TooLarge($"Closeness can be worked out for at most {MeasureValues.MostSearched} people and organisations, but this network has {network.Graph.VertexCount}. Ask for BETWEENNESS, which is estimated in larger networks.");
        return await scope.ShareAsync(network.Answers, network.KeyOf(measure), StepOf(measure), (progress, abandoned) => MeasureValues.Of(network, measure, new PercentProgress(progress), abandoned), cancellationToken);
    }

    private static string StepOf(NetworkMeasure measure) => measure switch
    {
        NetworkMeasure.Degree => "How many ties everybody has",
        NetworkMeasure.Closeness => "How near everybody is to the others",
        NetworkMeasure.Betweenness => "Who stands between others",
        NetworkMeasure.CoreNumber => "How deep in the network everybody is",
        _ => "How free everybody is of their neighbours' ties",
    };

    private static string Describe(Enum value) => value switch
    {
        NetworkMeasure.Degree => "How many others it is tied to.",
        NetworkMeasure.Closeness => "How near it is to those it can reach, multiplied by the share of all others that it can reach: 0 to 1. Only for networks of at most 5,000.",
        NetworkMeasure.Betweenness => "How many pairs of others have it on their shortest chains, with each pair counted once.",
        NetworkMeasure.CoreNumber => "How deep in the network it is: the highest k for which it belongs to a group whose members each have k ties within the group.",
        NetworkMeasure.Constraint => "Burt's constraint: high if all its ties lead to the same few. Only for networks of people only or organisations only.",
        NetworkMeasure.EffectiveSize => "Burt's effective size: how many others it is tied to, less the overlap between them. Only for networks of people only or organisations only.",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Describe the new value here."),
    };
}
