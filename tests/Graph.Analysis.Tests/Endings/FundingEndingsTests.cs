using Graph.Analysis.Endings;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Tests.Given;
using Graph.Analysis.Wording;

namespace Graph.Analysis.Tests.Endings;

public sealed class FundingEndingsTests
{
    [Theory]
    [InlineData(null, null, 0, false, null)]
    [InlineData(null, null, 1, true, 1)]
    [InlineData(null, null, 365, true, 365)]
    [InlineData(null, null, 366, false, null)]
    [InlineData(-1, null, null, true, 364)]
    [InlineData(null, -365, null, false, null)]
    [InlineData(null, null, null, false, null)]
    public void Funding_is_listed_if_it_ends_after_the_day_and_within_the_time(int? awarded, int? since, int? until, bool isListed, int? on)
    {
        IReadOnlyList<FundingEnding> found = Find(new Borough().Funding("Grant", "A", "B", awarded, since, until));

        Assert.Equal(isListed, found.Count == 1);
        Assert.Equal(on, found.Count == 1 ? found[0].On.DayNumber - Borough.Day.DayNumber : null);
        Assert.All(found, ending => Assert.Equal(until is null, ending.IsAssumed));
    }

    [Fact]
    public void What_ends_first_comes_first_and_a_page_goes_on_where_the_last_one_stopped()
    {
        AnalysisSession session = new Borough().Funding("Third", "A", "B", until: 9).Funding("First", "A", "B", until: 1).Funding("Second", "A", "C", until: 5).Project().Ask(Borough.Day);
        var all = FundingEndings.Find(session, Borough.Day.AddYears(1));

        Assert.Equal(new[] { "First", "Second", "Third" }.Select(Borough.FundingId), all.Ids);
        FundingEnding[] second = [.. all.Write(1, 1, AnchoredPartnerships.Of(session))];
        Assert.Equal(2, all.CountThrough(second[0].On, second[0].Funding));
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(4, true)]
    [InlineData(6, false)]
    [InlineData(null, false)]
    public void An_organisation_hangs_on_its_last_funding_unless_other_funding_is_known_to_run_later(int? otherEnds, bool isLast)
    {
        FundingEnding ending = Find(new Borough().Funding("Grant", "A", "B", until: 5).Funding("Other", "C", "B", until: otherEnds)).Single(one => one.Funding == Borough.FundingId("Grant"));

        Assert.Equal(isLast ? [Borough.OrganisationId("B")] : [], ending.LastFundingOf);
    }

    [Fact]
    public void Funding_that_begins_after_the_end_is_known_to_run_later() =>
        Assert.Empty(Find(new Borough().Funding("Grant", "A", "B", until: 5).Funding("Next", "C", "B", since: 30, until: 900)).Single().LastFundingOf);

    [Fact]
    public void An_organisation_that_has_closed_by_then_needs_no_funding() =>
        Assert.Empty(Find(new Borough().Organisation("B", until: 5).Funding("Grant", "A", "B", until: 5)).Single().LastFundingOf);

    [Fact]
    public void Partnerships_hang_on_the_funding_if_nothing_else_holds_two_of_their_parties_together()
    {
        Borough borough = new Borough()
            .Partnership("alone").Between("alone", "A", "B")
            .Partnership("agreed", "Memorandum").Between("agreed", "A", "B")
            .Partnership("others").Between("others", "A", "C")
            .Partnership("over", until: 0).Between("over", "A", "B")
            .Partnership("three").Between("three", "A", "B", "D")
            .MemberOf("B", "Forum").MemberOf("D", "Forum").MemberOf("A", "Other forum")
            .Funding("Grant", "A", "B", until: 5);

        Assert.Equal(Ids("alone", "three"), Find(borough).Single().HoldsTogether);
        Assert.Empty(Find(borough.Funding("Second", "B", "A")).Single().HoldsTogether);
    }

    [Fact]
    public void What_ends_is_told_with_what_then_hangs_on_nothing()
    {
        FundingEnding ending = Find(new Borough().Partnership("p").Between("p", "A", "B").Funding("Grant", "A", "B", until: 5)).Single();
        Dictionary<string, string> names = new() { [Borough.FundingId("Grant")] = "Grant", [Borough.OrganisationId("B")] = "B" };

        Assert.Equal("“Grant” ends on 6 June 2026. No other funding is recorded from then on for B. Apart from people, nothing else holds 1 partnership together.", EndingWording.Write(ending, names.GetValueOrDefault));
        Assert.Equal(names.Keys, EndingWording.NamesNeeded(ending));
    }

    private static string[] Ids(params string[] partnerships) => [.. partnerships.Select(Borough.PartnershipId).Order(StringComparer.Ordinal)];

    private static IReadOnlyList<FundingEnding> Find(Borough borough)
    {
        AnalysisSession session = borough.Project().Ask(Borough.Day);
        return FundingEndings.Find(session, Borough.Day.AddYears(1)).Write(0, 100, AnchoredPartnerships.Of(session));
    }
}
