using Graph.Analysis.Snapshot;
using Graph.Api.Computing;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Api.Places;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Merging;

/// <summary>Records that may be of one and the same, for somebody to look at.</summary>
internal sealed class DuplicatesFeature : IFeature
{
    private const string List = "duplicates";
    private const string RowName = "DuplicatePair";
    private const double Parts = 1000;

    private sealed record Row(PairToReview Review, Fact One, Fact Other);

    public void Extend(SchemaParts parts)
    {
        ObjectGraphType evidence = parts.AddAnswer<PairEvidence>();
        evidence.Declare("supports", "Boolean!", AnswerTypes.Meaning((PairEvidence one) => one.IsFor), context => context.Parent<PairEvidence>().IsFor);
        evidence.Declare("sentence", "String!", AnswerTypes.Meaning((PairEvidence one) => one.Sentence), context => context.Parent<PairEvidence>().Sentence);

        ObjectGraphType row = parts.AddObject(RowName, AnswerTypes.Meaning<CandidatePair>());
        row.Declare("one", $"{FactTypes.NodeInterface}!", "One of the records: the one whose id sorts first.", context => new SeenFact(context.Part<Row>().One, context.SeenAt()));
        row.Declare("other", $"{FactTypes.NodeInterface}!", "The other record.", context => new SeenFact(context.Part<Row>().Other, context.SeenAt()));
        row.Declare("score", "Float!", AnswerTypes.Meaning((CandidatePair pair) => pair.Score), context => context.Part<Row>().Review.Pair.Score);
        row.Declare("verdict", nameof(Sameness), AnswerTypes.Meaning((PairToReview pair) => pair.Verdict), context => context.Part<Row>().Review.Verdict);
        row.Declare("evidence", $"[{nameof(PairEvidence)}!]!", AnswerTypes.Meaning((CandidatePair pair) => pair.Evidence), context =>
            context.Part<Row>().Review.Pair.Evidence.Where(one => one.Property is not { } property || QueryScope.Of(context).MaySee(property)));
        row.Declare("compared", $"[{nameof(ComparedProperty)}!]!", "What is known of either, property by property.", context =>
            ComparedProperty.Of(context.Part<Row>().One, context.Part<Row>().Other, QueryScope.Of(context)));

        parts.Query.DeclareAsync(List, $"{ConnectionTypes.Declare(parts, RowName)}!", "Pairs of records that may be of one and the same. Those that somebody judged the same and did not merge yet come first, then those for which most tells, then those of which somebody was unsure. Those judged different are not among them.", ListAsync, [
            FieldDeclarations.Argument("types", "[NodeType!]", "Only records of these types. If you leave it out, all types of which pairs are looked for."),
            PlaceArgument.Declare(),
            ReadArguments.First(20),
            ReadArguments.After(),
        ]);
    }

    private static async ValueTask<object?> ListAsync(IResolveFieldContext context)
    {
        QueryScope scope = QueryScope.Of(context);
        ReadPoint at = new(scope.Today);
        AnalysisSession session = await scope.SessionAsync(at, context.CancellationToken);
        PlaceReach? place = await PlaceArgument.ReadAsync(context, session, at);
        HashSet<FactType>? types = ReadArguments.Chosen<FactType>(context, "types");
        IReadOnlyList<PairToReview> all = await scope.KeptAsync(session.Projection, nameof(PairToReview), Costs.Everything, () => scope.Services.Duplicates.ReadAsync(scope.Store, context.CancellationToken));
        PairToReview[] wanted = [.. all.Where(pair => (types is null || types.Contains(Ontology.OfId(pair.Pair.One)!)) && (pair.Pair.FoundBy is not { } property || scope.MaySee(property)))];
        if (place is not null)
        {
            IReadOnlySet<string> there = await scope.KeptAsync(session.Projection, session.KeyOf((nameof(DuplicatesFeature), place.Place)), Costs.Everything, () =>
                PlaceBelonging.AmongAsync(scope.Store, place, [.. all.SelectMany(pair => new[] { pair.Pair.One, pair.Pair.Other }).Distinct(StringComparer.Ordinal)], at, context.CancellationToken));
            wanted = [.. wanted.Where(pair => there.Contains(pair.Pair.One) || there.Contains(pair.Pair.Other))];
        }

        KeyedPage page = KeyedPage.Of(context, List, wanted, KeyOf, pair => $"{pair.Pair.One} {pair.Pair.Other}", at);
        PairToReview[] shown = [.. page.Rows.Select(row => ((Seen<PairToReview>)row.Node).Value)];
        Dictionary<string, Fact> known = await scope.Facts.NodesAsync([.. shown.SelectMany(pair => new[] { pair.Pair.One, pair.Pair.Other }).Distinct(StringComparer.Ordinal)], at, context.CancellationToken);
        return page with
        {
            Rows = [.. page.Rows.Zip(shown)
                .Where(row => known.ContainsKey(row.Second.Pair.One) && known.ContainsKey(row.Second.Pair.Other))
                .Select(row => new ConnectionRow(new Seen<Row>(new(row.Second, known[row.Second.Pair.One], known[row.Second.Pair.Other]), at), row.First.Cursor))],
        };
    }

    // By turn, and within it by score, the highest first; scores are far below the step between two turns.
    private static long KeyOf(PairToReview pair) => (pair.Turn * 1_000_000_000L) - (long)Math.Clamp(pair.Pair.Score * Parts, -400_000_000, 400_000_000);
}
