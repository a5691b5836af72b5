using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;
using Graph.Api.Computing;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Api.Partnerships;
using Graph.Api.Places;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Fragility;

/// <summary>The list of partnerships by fragility.</summary>
internal sealed class FragilePartnershipsFeature : IFeature
{
    private const string FilterName = "FragilityFilter";
    private const string OrderName = "FragilityOrder";

    public void Extend(SchemaParts parts)
    {
        InputObjectGraphType where = parts.AddInput(FilterName, "Conditions on a list of partnerships by fragility; all of them must be met. A condition that you leave out or give as null leaves none out.");
        where.Declare("hangsOnOneSenior", "Boolean", AnswerTypes.Meaning((FragilityAnswer answer) => answer.HangsOnOneSenior), resolver: null);
        where.Declare("class", "FragilityClassFilter", "Only those of certain classes.", resolver: null);
        where.Declare("unheldBecause", "UnheldBecauseFilter", "Only those that nobody holds, for certain causes.", resolver: null);
        where.Declare("organisation", "ID", "Only those that this organisation is a party to.", resolver: null);
        where.Declare("person", "ID", "Only those that this person holds.", resolver: null);
        where.Declare("kMax", "Int", "Only those with this k or lower: the number of departures that would end direct contact.", resolver: null);
        parts.AddInput("FragilityClassFilter", "A condition on the fragility class.")
            .Declare("in", $"[{nameof(FragilityClass)}!]!", "The class must be one of these.", resolver: null);

        parts.AddInput("UnheldBecauseFilter", "A condition on why nobody holds a partnership.")
            .Declare("in", $"[{nameof(UnheldBecause)}!]!", "The cause must be one of these.", resolver: null);

        EnumerationGraphType order = parts.Add(new EnumerationGraphType { Name = OrderName, Description = "Which end of the list comes first." });
        order.Add("WORST_FIRST", false, "By class, then by score, the most fragile first.");
        order.Add("SAFEST_FIRST", true, "The other way round.");

        string connection = ConnectionTypes.Declare(parts, FragilityFeature.TypeName);
        parts.Object(connection).DeclarePastDay();
        parts.Query.DeclareAsync("fragilePartnerships", $"{connection}!", "Every partnership that is current on the day asked about, by fragility, worst first.", ListAsync, [
            ReadArguments.First(50),
            ReadArguments.After(),
            ReadArguments.Where(FilterName),
            PlaceArgument.Declare(),
            .. PartnershipsAbout.DeclareWithoutClasses(),
            new(new GraphQLTypeReference(OrderName)) { Name = "orderBy", Description = "Which end comes first.", DefaultValue = false },
            .. ReadArguments.WhenAsked(),
        ]);
    }

    private static async ValueTask<object?> ListAsync(IResolveFieldContext context)
    {
        QueryScope scope = QueryScope.Of(context);
        ReadPoint at = ReadArguments.DayPoint(context);
        int first = ReadArguments.First(context);
        bool safestFirst = ReadArguments.Value(context, "orderBy") is true;
        string? after = (string?)ReadArguments.Value(context, "after");

        AnalysisSession session = await scope.SessionAsync(at, context.CancellationToken);
        scope.Charge(Costs.Ranking(session.Projection), FragilityRanking.IsKept(session));
        scope.Charge(first * Costs.Judgement);
        FragilityRanking ranking = FragilityRanking.Of(session, context.CancellationToken);
        Predicate<FragilityRow>? fits = await ConditionsAsync(context, session, at);
        if (fits is not null)
            scope.Charge(Costs.Scan(session.Projection));

        int start = after is null ? 0 : Start(RankingCursor.Parse(after), ranking, safestFirst);
        List<ConnectionRow> rows = [];
        bool more = false;
        for (int i = start; i < ranking.Count && !more; i++)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            FragilityRow row = ranking[safestFirst ? ranking.Count - 1 - i : i];
            if (fits is not null && !fits(row))
                continue;
            more = rows.Count == first;
            if (!more && FragilityJudge.Judge(session, row.Partnership) is { } answer)
                rows.Add(new(new Seen<FragilityAnswer>(answer, at), RankingCursor.Of(row).ToString()));
        }

        scope.Spend(rows.Count);
        int total = fits is null ? ranking.Count : ConnectionTypes.AsksForTotal(context) ? ranking.Count(row => fits(row)) : 0;
        return new DatedPage(rows, more, after is not null, total, new(() => PastDay.Of(session, fits is null ? ranking : ranking.Where(row => fits(row)))));
    }

    private static int Start(RankingCursor after, FragilityRanking ranking, bool safestFirst) => safestFirst
        ? ranking.Count - after.CountBefore(ranking, inclusive: false)
        : after.CountBefore(ranking, inclusive: true);

    private static async Task<Predicate<FragilityRow>?> ConditionsAsync(IResolveFieldContext context, AnalysisSession session, ReadPoint at)
    {
        Predicate<FragilityRow>? fits = await PlaceArgument.ReadAsync(context, session, at) is { } place ? FragilityRow.WithParty(session, place.Organisations) : null;
        if (await PartnershipsAbout.ReadAsync(context, session, at) is { } about)
            fits = Both(fits, row => about.Partnerships.Contains(row.Partnership));
        if (ReadArguments.Value(context, "where") is not IDictionary<string, object?> where)
            return fits;

        foreach ((string name, object? value) in where)
        {
            if (value is not null)
                fits = Both(fits, await ConditionAsync(context, name, value, at));
        }

        return fits;
    }

    private static Predicate<FragilityRow> Both(Predicate<FragilityRow>? one, Predicate<FragilityRow> other) => one is null ? other : row => one(row) && other(row);

    private static async Task<Predicate<FragilityRow>> ConditionAsync(IResolveFieldContext context, string name, object value, ReadPoint at)
    {
        switch (name)
        {
            case "hangsOnOneSenior":
                bool hangs = (bool)value;
                return row => row.HangsOnOneSenior == hangs;
            case "kMax":
                int most = (int)value;
                return row => row.K <= most;
            case "class":
                HashSet<FragilityClass> classes = [.. ReadArguments.Values(((IDictionary<string, object?>)value)["in"], name).Cast<FragilityClass>()];
                return row => classes.Contains(row.Class);
            case "unheldBecause":
                HashSet<UnheldBecause> causes = [.. ReadArguments.Values(((IDictionary<string, object?>)value)["in"], name).Cast<UnheldBecause>()];
                return row => row.UnheldBecause is { } cause && causes.Contains(cause);
            default:
                bool ofPerson = name == "person";
                QueryScope scope = QueryScope.Of(context);
                string id = (await KnownIds.ReadAsync(scope, name, (string)value, at, context.CancellationToken, ofPerson ? Ontology.Of<Person>() : Ontology.Of<Organisation>()))!;
                ILookup<string, Edge> edges = await scope.Store.GetEdgesAsync(
                    ofPerson ? Ontology.Of<Holds>() : Ontology.Of<Party>(), ofPerson ? EdgeEnd.From : EdgeEnd.To, [id], at, context.CancellationToken);
                HashSet<string> partnerships = new(edges[id].Select(edge => ofPerson ? edge.To : edge.From), StringComparer.Ordinal);
                return row => partnerships.Contains(row.Partnership);
        }
    }
}
