using Graph.Analysis.Snapshot;
using Graph.Api.Computing;
using Graph.Api.Loading;
using Graph.Api.Places;
using Graph.Model;
using GraphQL;

namespace Graph.Api.Leadership;

/// <summary>The organisations at which people are in post, for questions about posts over time: forums are none, since a seat there goes with a post elsewhere.</summary>
internal static class Employers
{
    /// <summary>How many may be asked about: all that are registered or known in a large borough.</summary>
    private const int MostOrganisations = 200_000;

    /// <summary>The ids of those in the place that a field is asked about, or of all, of all times, with the sector of each, where it is known. Read once for all who ask, and kept with what is known.</summary>
    /// <exception cref="QueryProblem">They are too many.</exception>
    public static async ValueTask<IReadOnlyDictionary<string, Sector?>> ReadAsync(IResolveFieldContext context, AnalysisSession session, ReadPoint at)
    {
        QueryScope scope = QueryScope.Of(context);
        PlaceReach? place = await PlaceArgument.ReadAsync(context, session, at);
        return await scope.KeptAsync(session.Projection, session.KeyOf((nameof(Employers), place?.Place)), Costs.Scan(session.Projection), async () =>
        {
            Dictionary<string, Sector?> sectors = new(StringComparer.Ordinal);
            ReadPoint ever = at with { AsOf = null };
            await foreach (Organisation organisation in place is null ? scope.Store.StreamAsync<Organisation>(ever, context.CancellationToken) : scope.Store.EachAsync<Organisation>(place.Organisations, ever, context.CancellationToken))
            {
                if (sectors.Count == MostOrganisations)
                    throw QueryProblem.TooLarge($"There are more than {MostOrganisations} organisations. Ask about one place, or about a place within this one.");
                if (organisation.Form != OrganisationForm.Forum)
                    sectors.Add(organisation.Id, SectorMapCategories.SectorOf(organisation));
            }

            return sectors;
        });
    }
}
