using Graph.Analysis.Fragility;
using Graph.Analysis.Maps;
using Graph.Model;

namespace Graph.Analysis.Tests.Maps;

public sealed class AreaCountsTests
{
    private const string Borough = "place-borough";
    private const string Ward = "place-ward";
    private const string Council = "organisation-council";
    private const string Hub = "organisation-hub";

    private static readonly Within[] Wards = [new() { Id = "within-1", From = Ward, To = Borough }];

    [Fact]
    public void A_place_counts_what_is_in_it_and_in_all_that_lies_within_it_once()
    {
        Edge[] locating =
        [
            new Serves { Id = "serves-1", From = Council, To = Borough },
            new LocatedIn { Id = "located-1", From = Hub, To = Ward },
            new Serves { Id = "serves-2", From = Hub, To = Borough },
            new LocatedIn { Id = "located-2", From = "building-hall", To = Ward },
        ];

        IReadOnlyDictionary<string, AreaCounts> counts = AreaCounts.Of([Borough, Ward], Wards, locating,
        [
            (FragilityClass.Personal, [Council, Hub]),
            (FragilityClass.AnchoredSingle, [Council, "organisation-elsewhere"]),
            (FragilityClass.Unheld, [Hub, "organisation-elsewhere"]),
            (FragilityClass.Thick, ["organisation-elsewhere"]),
        ]);

        Assert.Equal(new(Organisations: 2, Partnerships: 3, OnOnePerson: 2, Unheld: 1), counts[Borough]);
        Assert.Equal(new(Organisations: 1, Partnerships: 2, OnOnePerson: 1, Unheld: 1), counts[Ward]);
    }

    [Fact]
    public void Of_several_boundaries_the_latest_that_was_published_by_the_day_is_drawn()
    {
        string outline = Outline.Of([[[new(400_000, 300_000), new(401_000, 300_000), new(401_000, 301_000), new(400_000, 300_000)]]])!.ToString();
        Dictionary<string, Source> sources = new[] { 2019, 2023, 2026 }.ToDictionary(year => $"source-{year}", year => new Source { Id = $"source-{year}", Title = "Boundaries", Published = PartialDate.Of(year) });
        Boundary[] boundaries = [.. sources.Keys.Select(source => new Boundary { Id = $"boundary-{source}", From = Ward, To = source, Outline = outline }), new() { Id = "boundary-broken", From = Ward, To = "source-2023", Outline = "nowhere" }];

        Assert.Equal("source-2023", DrawnOn(2024));
        Assert.Equal("source-2026", DrawnOn(2027));
        Assert.Equal("source-2019", DrawnOn(2000));

        string DrawnOn(int year) => MapArea.Drawn(boundaries, sources.GetValueOrDefault, new(year, 6, 1))[Ward].To;
    }
}
