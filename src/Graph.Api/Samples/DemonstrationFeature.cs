using Graph.Api.Derivation;
using Graph.Api.Loading;
using Graph.Model;
using GraphQL;

namespace Graph.Api.Samples;

/// <summary>Whether all there is to be seen is made up, so that whoever opens the page is told and shown round.</summary>
internal sealed class DemonstrationFeature : IFeature
{
    private static readonly PropertyDefinition Name = Ontology.Of<Place>().Property(nameof(Place.Name));

    public void Extend(SchemaParts parts) => parts.Query.DeclareAsync(
        "demonstration",
        nameof(Place),
        "The fictional borough of the samples, while nothing but the samples has been recorded; null otherwise.",
        ReadAsync);

    private static async ValueTask<object?> ReadAsync(IResolveFieldContext context)
    {
        QueryScope scope = QueryScope.Of(context);
        if (await scope.Store.ListChangesAsync(before: null, first: 2, context.CancellationToken) is not [{ Info.Actor: SampleFiles.Actor }])
            return null;

        ReadPoint at = new(scope.Today, KnownAt: null);
        Page page = await scope.Store.ListAsync(
            new ListQuery(Ontology.Of<Place>()) { Where = [new PropertyFilter(Name, FilterOperator.Equals, SampleFiles.Place)], First = 1, At = at },
            context.CancellationToken);
        scope.Spend(page.Items.Count);
        return page.Items is [{ Fact: var place }] ? new SeenFact(place, at) : null;
    }
}
