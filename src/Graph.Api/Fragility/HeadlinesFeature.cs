using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Wording;
using Graph.Api.Computing;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Fragility;

/// <summary>The places there are, each with what is said first of it: where a reader begins.</summary>
internal sealed class HeadlinesFeature : IFeature
{
    private const string List = "headlines";
    private const string Within = "within";

    public void Extend(SchemaParts parts)
    {
        ObjectGraphType type = parts.AddAnswer<PlaceHeadline>();
        type.Declare("place", nameof(Place), "The place.", context => context.Node(context.Part<PlaceHeadline>().Place));
        type.Declare("partnerships", "Int!", (PlaceHeadline part) => part.Partnerships);
        type.Declare("hangOnOneSenior", "Int!", (PlaceHeadline part) => part.HangOnOneSenior);
        type.Declare("unheld", "Int!", (PlaceHeadline part) => part.Unheld);
        type.Declare("sentence", "String!", "The same in a sentence.", context => HeadlineWording.Write(context.Part<PlaceHeadline>()));

        parts.Query.DeclareAsync(List, $"{ConnectionTypes.Declare(parts, nameof(PlaceHeadline))}!", "The places that have partnerships, each with how these stand, the place with most of them first. A partnership counts in every place that one of its parties is in.", ListAsync, [
            FieldDeclarations.Argument(Within, "ID", "The id of a place. The answer is then about the places that lie directly within it. If you leave it out, it is about those that lie within no other."),
            ReadArguments.First(50),
            ReadArguments.After(),
            .. ReadArguments.WhenAsked(),
        ]);
    }

    private static async ValueTask<object?> ListAsync(IResolveFieldContext context)
    {
        QueryScope scope = QueryScope.Of(context);
        ReadPoint at = ReadArguments.DayPoint(context);
        string? within = await KnownIds.ReadAsync(scope, Within, (string?)ReadArguments.Value(context, Within), at, context.CancellationToken, Ontology.Of<Place>());
        AnalysisSession session = await scope.SessionAsync(at, context.CancellationToken);
        IReadOnlyList<PlaceHeadline> all = await scope.KeptAsync(session.Projection, session.KeyOf((List, within)), Costs.Ranking(session.Projection), () =>
            PlaceHeadline.ReadAsync(scope.Store, session, within, at, context.CancellationToken));
        return KeyedPage.Of(context, List, all, headline => -headline.Partnerships, headline => headline.Place, at);
    }
}
