using Graph.Analysis;
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

    public void Extend(SchemaParts parts)
    {
        ValueTypes.DeclareWords(parts, typeof(NetworkMeasure), "What is measured of everybody in a network.", Describe);
        ObjectGraphType row = parts.AddObject(RowName, "Somebody, or an organisation, in a ranking.");
        row.Declare("node", FactTypes.NodeInterface, "Who.", context => context.Node(context.Part<RankedVertex>().Id));
        row.Declare("value", "Float", "The value; null where the measure is not defined, as constraint without ties.", context =>
            context.Part<RankedVertex>() is var ranked && ranked.Measured.Values[ranked.Vertex] is var value && double.IsNaN(value) ? null : ranked.Measured.Values[ranked.Vertex]);
        row.Declare("normalised", "Float", "The part of the greatest value that there could be among as many, in PEOPLE_AND_ORGANISATIONS among as many of each (Borgatti and Everett, 1997); of degree, closeness and betweenness only.", context =>
            context.Part<RankedVertex>() is var ranked ? ranked.Measured.Normalised(ranked.Vertex) : null);

        ObjectGraphType ranking = parts.AddObject(RankingName, "Everybody in a network by one measure.");
        ranking.Declare("by", $"{nameof(NetworkMeasure)}!", "What was measured.", context => context.Part<(DayNetwork Network, MeasureValues Measured)>().Measured.Measure);
        ranking.Declare("exact", "Boolean!", "Whether the values are exact. Betweenness is estimated in networks of more than 5,000, from chains that begin at some chosen at random.", context => Estimate(context) is null or { Error: 0 });
        ranking.Declare("error", "Float!", "How far any value may be off, 0 where they are exact.", context => Estimate(context)?.Error ?? 0);
        ranking.Declare("confidence", "Float!", "The chance, at least, that none is further off, 0 to 1.", context => Estimate(context)?.Confidence ?? 1);
        ranking.Declare("rows", $"[{RowName}!]!", "Highest value first, those without a value last; of equal values people first, then by id.", context =>
        {
            (DayNetwork network, MeasureValues measured) = context.Part<(DayNetwork, MeasureValues)>();
            return context.Parts(context.Shown(measured.Ranked).ConvertAll(vertex => new RankedVertex(measured, network.IdOf(vertex), vertex)));
        }, ReadArguments.First(StructureFields.UsualRows));

        parts.Object(StructureFields.TypeName).DeclareAsync("ranking", $"{RankingName}!", "Everybody in the network by one measure.", RankAsync, FieldDeclarations.Argument("by", $"{nameof(NetworkMeasure)}!", "What to measure."));
    }

    private static BetweennessEstimate? Estimate(IResolveFieldContext context) => context.Part<(DayNetwork Network, MeasureValues Measured)>().Measured.Estimate;

    private static async ValueTask<object?> RankAsync(IResolveFieldContext context)
    {
        DayNetwork network = context.Part<DayNetwork>();
        NetworkMeasure measure = (NetworkMeasure)ReadArguments.Value(context, "by")!;
        if (!MeasureValues.IsDefined(network, measure))
            throw QueryProblem.BadInput("Constraint and effective size say nothing where people are tied to organisations: they need a network of one kind. Ask about PEOPLE, ORGANISATIONS_BY_PEOPLE or ORGANISATIONS_BY_PARTNERSHIP.");
        if (!MeasureValues.IsWithinReach(network, measure))
            throw QueryProblem.TooLarge($"Closeness is worked out for {MeasureValues.MostSearched} people and organisations at most, and there are {network.Graph.VertexCount}. Ask for BETWEENNESS, which is estimated where there are more.");
        MeasureValues values = await context.OfNetworkAsync(measure, StepOf(measure), (asked, progress, cancellationToken) => MeasureValues.Of(asked, measure, new PercentProgress(progress), cancellationToken));
        return context.Seen((network, values));
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
        NetworkMeasure.Closeness => "How near it is to those it can reach, times the part of all others that they are: 0 to 1. Of networks of 5,000 at most.",
        NetworkMeasure.Betweenness => "How many pairs of others it stands between on their shortest chains, each pair counted once.",
        NetworkMeasure.CoreNumber => "How deep in the network it is: the greatest k for which it is among some who each have k ties to each other.",
        NetworkMeasure.Constraint => "Burt's constraint: high where all ties lead to the same few. Of networks of one kind only.",
        NetworkMeasure.EffectiveSize => "Burt's effective size: the others it is tied to, less those that repeat each other. Of networks of one kind only.",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "Describe the new value here."),
    };
}
