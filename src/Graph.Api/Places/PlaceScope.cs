using Graph.Api.Loading;
using Graph.Model;

namespace Graph.Api.Places;

/// <summary>Which organisations a question about a place is about.</summary>
internal static class PlaceScope
{
    /// <summary>How many places a question may be about: a county has a few hundred parishes.</summary>
    public const int MaximumPlaces = 2_000;

    /// <summary>The organisations that are in a place, or in one that lies within it, or that serve such a place; null for no place.</summary>
    /// <exception cref="QueryProblem">The id names no place, or one with too many places within it.</exception>
    public static async Task<IReadOnlySet<string>?> OrganisationsAsync(QueryScope scope, string? place, ReadPoint at, CancellationToken cancellationToken)
    {
        if (place is null)
            return null;
        if (!(await scope.Store.GetAsync([place], at with { AsOf = null }, cancellationToken)).TryGetValue(place, out Fact? known) || known is not Place)
            throw QueryProblem.BadInput($"\"{place}\" is not the id of a known place. To find the id, ask {{ places(where: {{ name: {{ contains: \"…\" }} }}) {{ nodes {{ id name }} }} }}.");

        HashSet<string> places = [place];
        for (string[] widest = [place]; widest.Length > 0;)
        {
            ILookup<string, Edge> within = await scope.Store.GetEdgesAsync(Ontology.Of<Within>(), EdgeEnd.To, widest, at, cancellationToken);
            widest = [.. within.SelectMany(edges => edges).Select(edge => edge.From).Where(places.Add)];
            if (places.Count > MaximumPlaces)
                throw QueryProblem.TooLarge($"This place contains more than {MaximumPlaces} others. Ask about one of them instead.");
        }

        HashSet<string> organisations = new(StringComparer.Ordinal);
        foreach (FactType link in (FactType[])[Ontology.Of<LocatedIn>(), Ontology.Of<Serves>()])
        {
            ILookup<string, Edge> edges = await scope.Store.GetEdgesAsync(link, EdgeEnd.To, places, at, cancellationToken);
            organisations.UnionWith(edges.SelectMany(found => found).Select(edge => edge.From));
        }

        return organisations;
    }
}
