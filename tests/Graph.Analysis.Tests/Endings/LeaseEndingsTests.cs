using Graph.Analysis.Endings;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Tests.Given;
using Graph.Analysis.Wording;
using Graph.Model;

namespace Graph.Analysis.Tests.Endings;

public sealed class LeaseEndingsTests
{
    [Theory]
    [InlineData(0, null, new int[0])]
    [InlineData(1, null, new[] { 1 })]
    [InlineData(365, null, new[] { 365 })]
    [InlineData(366, null, new int[0])]
    [InlineData(null, -1, new int[0])]
    [InlineData(null, 0, new[] { 0 })]
    [InlineData(400, 365, new[] { 365 })]
    [InlineData(90, 30, new[] { 30, 90 })]
    [InlineData(30, 30, new[] { 30 })]
    public void A_tenure_is_listed_where_it_ends_after_the_day_or_may_be_ended_early_from_it_on_within_the_time(int? until, int? mayBreak, int[] expected) =>
        Assert.Equal(expected, Find(Leased(until, mayBreak)).Select(warning => warning.On.DayNumber - Borough.Day.DayNumber));

    [Fact]
    public void A_break_and_the_end_are_told_apart_and_a_break_before_the_lease_begins_is_none()
    {
        Assert.Equal([LeaseEvent.MayEndEarly, LeaseEvent.Ends], Find(Leased(90, 30)).Select(warning => warning.Event));
        Assert.Empty(Find(new Borough().In("A", "Hub", since: 40).Replace<Tenure>(_ => true, tenure => tenure with { Break = Borough.In(30) })));
    }

    [Fact]
    public void A_tenure_that_another_one_carries_on_does_not_end()
    {
        Assert.Empty(Find(new Borough().In("A", "Hub", until: 30).In("A", "Hub", since: 30)));
        Assert.Single(Find(new Borough().In("A", "Hub", until: 30).In("A", "Hub", since: 31)));
        Assert.Single(Find(new Borough().In("A", "Hub", until: 30).In("B", "Hub", since: 30)));
    }

    [Fact]
    public void An_owner_who_gives_a_building_up_is_listed_though_owning_anchors_nothing()
    {
        LeaseWarning warning = Find(new Borough().Partnership("p").Between("p", "A", "B").In("A", "Hub", until: 30, kind: TenureKind.Owns).In("B", "Hub")).Single();

        Assert.Empty(warning.Partnerships);
        Assert.Equal([Borough.OrganisationId("B")], warning.SharedWith);
    }

    [Fact]
    public void What_hangs_on_a_lease_are_the_partnerships_with_others_in_the_building_and_those_who_have_a_key()
    {
        Borough borough = new Borough()
            .Partnership("alone").Between("alone", "A", "B")
            .Partnership("agreed", "Memorandum").Between("agreed", "A", "B")
            .Partnership("elsewhere").Between("elsewhere", "A", "C")
            .Partnership("others").Between("others", "B", "D")
            .In("A", "Hub", until: 30).In("B", "Hub").In("D", "Hub")
            .KeyHolder("Ann", "Hub").KeyHolder("Bob", "Hub", until: 0);

        LeaseWarning warning = Find(borough).Single();

        Assert.Equal(
            new (string, bool)[] { (Borough.PartnershipId("alone"), true), (Borough.PartnershipId("agreed"), false) }.OrderBy(one => one.Item1, StringComparer.Ordinal),
            warning.Partnerships.Select(one => (one.Partnership, one.IsAlone)));
        Assert.Equal(new[] { "B", "D" }.Select(Borough.OrganisationId).Order(StringComparer.Ordinal), warning.SharedWith);
        Assert.Equal([Borough.PersonId("Ann")], warning.KeyHolders);
    }

    [Theory]
    [InlineData(-2000)]
    [InlineData(-31)]
    public void Who_shares_a_building_and_has_a_key_is_judged_on_the_last_day_of_a_lease_that_has_ended(int from)
    {
        AnalysisSession session = new Borough()
            .Partnership("p").Between("p", "A", "B")
            .In("A", "Hub", until: -30).In("B", "Hub", since: -200).In("C", "Hub", since: -20)
            .KeyHolder("Ann", "Hub", until: -29).KeyHolder("Bob", "Hub", until: -100)
            .Project().Ask(Borough.Day);

        LeaseWarning warning = LeaseEndings.Find(session, Borough.Day.AddDays(from), Borough.Day).Write(0, 100).Single();

        Assert.Equal(Borough.Day.AddDays(-31), warning.JudgedOn);
        Assert.Equal([Borough.OrganisationId("B")], warning.SharedWith);
        Assert.Equal([Borough.PersonId("Ann")], warning.KeyHolders);
        Assert.Equal([Borough.PartnershipId("p")], warning.Partnerships.Select(one => one.Partnership));
    }

    [Fact]
    public void A_lease_is_told_with_its_terms_and_what_hangs_on_it()
    {
        Borough borough = Leased(until: null, mayBreak: 30).Partnership("p").Between("p", "A", "B").In("B", "Hub").KeyHolder("Ann", "Hub");
        Dictionary<string, string> names = new() { [Borough.OrganisationId("A")] = "Tideway Arts", [Borough.BuildingId("Hub")] = "the Hub" };
        Tenure terms = borough.Facts.OfType<Tenure>().First() with { Kind = TenureKind.Leases, Peppercorn = true, Repairs = RepairTerms.TenantInside, AssetTransfer = true };

        Assert.Equal(
            "The lease of Tideway Arts in the Hub may be ended early on 1 July 2026. The rent is a peppercorn. The tenant keeps the inside in repair. It was handed over to the community as an asset transfer. 1 partnership has this shared building as an anchor. Apart from people, nothing else holds 1 partnership together. 1 person is recorded as having a key.",
            EndingWording.Write(Find(borough).Single(), terms, names.GetValueOrDefault));
    }

    private static Borough Leased(int? until, int? mayBreak) =>
        new Borough().In("A", "Hub", until: until).Replace<Tenure>(_ => true, tenure => tenure with { Break = Borough.In(mayBreak) });

    private static IReadOnlyList<LeaseWarning> Find(Borough borough)
    {
        AnalysisSession session = borough.Project().Ask(Borough.Day);
        var all = LeaseEndings.Find(session, Borough.Day, Borough.Day.AddYears(1));
        IReadOnlyList<LeaseWarning> warnings = all.Write(0, 100);
        Assert.Equal(Enumerable.Range(1, all.Count), warnings.Select(warning => all.CountThrough(warning.On, warning.Event, warning.Tenure)));
        return warnings;
    }
}
