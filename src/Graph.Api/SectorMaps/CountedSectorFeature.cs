using Graph.Api.Derivation;
using Graph.Model;

namespace Graph.Api.SectorMaps;

/// <summary>The sector in which an organisation is counted, so that whoever shows one shows what questions and facets go by.</summary>
internal sealed class CountedSectorFeature : IFeature
{
    public void Extend(SchemaParts parts) => parts.Object(nameof(Organisation)).Declare(
        "countedSector",
        nameof(Sector),
        "The sector in which questions about sectors count it: the one recorded; otherwise the one that its categories in sector maps stand for. Null if neither says one.",
        context => SectorMapCategories.SectorOf((Organisation)context.Fact()));
}
