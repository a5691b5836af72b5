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
        var all = FundingEndings.Find(session, Borough.Day, Borough.Day.AddYears(1));

        Assert.Equal(new[] { "First", "Second", "Third" }.Select(Borough.FundingId), all.Ids);
        FundingEnding[] second = [.. all.Write(1, 1)];
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

    [Theory]
    [InlineData(-2000)]
    [InlineData(-40)]
    [InlineData(0)]
    public void What_hangs_on_an_ending_is_the_same_whatever_time_is_looked_through(int from)
    {
        AnalysisSession session = new Borough()
            .Partnership("then").Between("then", "A", "B").Funding("Over", "A", "B", since: -900, until: -30)
            .Partnership("now").Between("now", "A", "C").Funding("Running", "A", "C", since: -10, until: 5)
            .Project().Ask(Borough.Day);

        FundingEnding[] found = [.. FundingEndings.Find(session, Borough.Day.AddDays(from), Borough.Day.AddYears(1)).Write(0, 100)];

        Assert.Equal((Borough.Day, Ids("now")[0]), Told(found[^1]));
        Assert.Equal(from < -30 ? [(Borough.Day.AddDays(-31), Ids("then")[0])] : [], found[..^1].Select(Told));

        static (DateOnly JudgedOn, string Partnership) Told(FundingEnding ending) => (ending.JudgedOn, Assert.Single(ending.HoldsTogether));
    }

    [Fact]
    public void What_each_holds_together_on_a_day_of_its_own_is_what_is_read_of_all_partnerships_on_that_day()
    {
        Borough borough = new();
        foreach ((string name, int end) in new[] { ("B", -30), ("C", 60), ("D", -700) })
            borough.Partnership(name).Between(name, "A", name, "E").Funding($"Grant {name}", "A", name, since: -900, until: end).In("A", "Hub", since: -800).In(name, "Hub", until: end);
        AnalysisSession session = borough.Project().Ask(Borough.Day);

        FundingEnding[] funding = [.. FundingEndings.Find(session, Borough.Day.AddYears(-5), Borough.Day.AddYears(1)).Write(0, 100)];
        LeaseWarning[] leases = [.. LeaseEndings.Find(session, Borough.Day.AddYears(-5), Borough.Day.AddYears(1)).Write(0, 100)];

        Assert.Equal((3, 3), (funding.Length, leases.Length));
        Assert.All(funding, ending => Assert.Equal(AnchoredPartnerships.Of(session.On(ending.JudgedOn)).By(ending.Funding).Where(one => one.IsAlone).Select(one => one.Partnership), ending.HoldsTogether));
        Assert.All(leases, ending => Assert.Equal(AnchoredPartnerships.Of(session.On(ending.JudgedOn)).By(ending.Building, ending.Organisation), ending.Partnerships));
        Assert.Contains(leases, ending => ending.Partnerships.Count > 0);
    }

    [Theory]
    [InlineData(null, null, null, 1)]
    [InlineData(-1, null, null, 0)]
    [InlineData(null, -1, null, 0)]
    [InlineData(null, null, 900, 0)]
    public void Funding_of_which_no_date_at_all_is_recorded_is_counted(int? awarded, int? since, int? until, int undated) =>
        Assert.Equal(undated, FundingEndings.Find(new Borough().Funding("Grant", "A", "B", awarded, since, until).Project().Ask(Borough.Day), Borough.Day, Borough.Day.AddYears(1)).Undated);

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
        return FundingEndings.Find(session, Borough.Day, Borough.Day.AddYears(1)).Write(0, 100);
    }
}
