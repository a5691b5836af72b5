using Graph.Analysis.Snapshot;
using Graph.Analysis.Wording;
using Graph.Api.Computing;
using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Api.Places;
using Graph.Model;
using GraphQL;
using GraphQL.Types;

namespace Graph.Api.Themes;

/// <summary>Themes that were suggested for organisations, services and funding, and wait to be taken or refused.</summary>
internal sealed class SuggestedThemesFeature : IFeature
{
    private const int ReadForARow = 5;

    private static readonly FactType Suggestions = Ontology.Of<Suggested>();
    private static readonly PropertyDefinition Refused = Suggestions.Property(nameof(Suggested.Refused));

    public void Extend(SchemaParts parts)
    {
        ObjectGraphType type = parts.Object(Suggestions.Name);
        type.Declare("sentence", "String!", "What is suggested for what and why, and whether it waits, in plain words.", context =>
        {
            Suggested suggestion = (Suggested)context.Fact();
            DateOnly day = context.SeenAt().AsOf ?? QueryScope.Of(context).Today;
            return NodeNames.Of([suggestion.From, suggestion.To], context, nameOf => SuggestionWording.Write(suggestion, day, nameOf));
        });
        type.Declare("source", "String", "The row of the vocabulary whose rule matched, or where the suggestion was recorded from. Null if someone entered it by hand.", context =>
            QueryScope.Of(context).Facts.Source(context.Fact().Id, context.SeenAt()));

        WhereInput where = new(parts, Suggestions);
        parts.Query.DeclareAsync("suggestedThemes", $"{ConnectionTypes.Declare(parts, Suggestions.Name)}!", "The suggestions of themes that wait on the day to be taken or refused. To see those that were refused, give a condition on \"refused\".", context => ListAsync(context, where), [
            ReadArguments.Where(where.Name),
            PlaceArgument.Declare(),
            ReadArguments.First(50),
            ReadArguments.After(),
            .. ReadArguments.WhenAsked(),
        ]);
    }

    private static async ValueTask<object?> ListAsync(IResolveFieldContext context, WhereInput where)
    {
        QueryScope scope = QueryScope.Of(context);
        ReadPoint at = ReadArguments.DayPoint(context);
        List<Filter> filters = [.. await where.ReadAsync(ReadArguments.Value(context, "where"), scope, at, context.CancellationToken)];
        if (!filters.Exists(filter => filter is PropertyFilter { Property: var property } && property == Refused))
            filters.Add(new PropertyFilter(Refused, FilterOperator.NotEquals, true));
        HashSet<string>? nodes = await InPlaceAsync(context, at);
        bool areMany = nodes?.Count > AmongMany.MostNamed;
        if (nodes is not null && !areMany)
            filters.Add(new EndFilter(AtStart: true, [.. nodes.Order(StringComparer.Ordinal)]));
        ListQuery query = new(Suggestions)
        {
            Where = [.. filters],
            First = ReadArguments.First(context),
            After = (string?)ReadArguments.Value(context, "after"),
            At = at,
            CountTotal = ConnectionTypes.AsksForTotal(context),
        };
        Page page = areMany
            ? await AmongMany.PageAsync(scope, query, ReadArguments.Value(context, PlaceArgument.Name)!, fact => nodes!.Contains(((Suggested)fact).From), context.CancellationToken)
            : await PageAsync(scope, query, context.CancellationToken);
        scope.Spend(page.Items.Count);
        return new Connection([.. page.Items.Select(item => new ConnectionRow(new SeenFact(item.Fact, at), item.Cursor))], page.HasNextPage, query.After is not null, page.TotalCount);
    }

    private static Task<Page> PageAsync(QueryScope scope, ListQuery query, CancellationToken cancellationToken)
    {
        scope.Charge(Costs.Scan(scope.Services.Projections.Current.PartnershipCount, query), scope.Facts.IsKept(query));
        return scope.Facts.PageAsync(query, cancellationToken);
    }

    /// <summary>What themes may be suggested for in the place that the field is asked about; null where it is asked about everything. It is kept with what is known.</summary>
    private static async Task<HashSet<string>?> InPlaceAsync(IResolveFieldContext context, ReadPoint at)
    {
        QueryScope scope = QueryScope.Of(context);
        AnalysisSession session = await scope.SessionAsync(at, context.CancellationToken);
        if (await PlaceArgument.ReadAsync(context, session, at) is not { } place)
            return null;

        return await scope.KeptAsync(session.Projection, session.KeyOf((nameof(SuggestedThemesFeature), place.Place)), place.Organisations.Count / ReadForARow, async () =>
            (await PlaceBelonging.AllAsync(scope.Store, place, Suggestions.NodesAt(EdgeEnd.From), at, context.CancellationToken)).ToHashSet(StringComparer.Ordinal));
    }
}
