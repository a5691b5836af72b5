using Graph.Analysis.Endings;
using Graph.Analysis.Tests.Given;
using Graph.Analysis.Wording;
using Graph.Model;

namespace Graph.Analysis.Tests.Endings;

public sealed class LapsesTests
{
    /// <summary>One of everything, and beside it two that are held by somebody who leaves.</summary>
    private static Borough Everything() => new Borough()
        .Partnership("agreed", "Memorandum", agreementUntil: 10).Between("agreed", "A", "B")
        .Partnership("pilot", until: 20).Between("pilot", "A", "C")
        .Role("Ann", "A", until: 30).Holds("Ann", "agreed", "A").Holds("Ann", "pilot", "A")
        .In("B", "Hub", until: 40, kind: TenureKind.Leases)
        .Funding("Grant", "A", "C", until: 50);

    [Fact]
    public void Agreements_partnerships_people_leases_and_funding_are_told_in_order_of_the_day()
    {
        Assert.Equal(
            [
                "The agreement between A and B ends on 11 June 2026.",
                "The partnership between A and C ends on 21 June 2026.",
                "Ann is due to leave A, or to stop holding 2 partnerships for it, on 1 July 2026.",
                "The lease of B in Hub ends on 11 July 2026.",
                "“Grant” ends on 21 July 2026.",
            ],
            Find(Everything()).Select(Sentence));
    }

    [Theory]
    [InlineData(9, 0)]
    [InlineData(10, 1)]
    [InlineData(20, 2)]
    [InlineData(365, 5)]
    public void Only_what_lapses_by_the_last_day_is_told(int days, int expected) => Assert.Equal(expected, Find(Everything(), days).Count);

    [Fact]
    public void What_has_lapsed_already_is_not_told()
    {
        Borough past = new Borough()
            .Partnership("agreed", "Memorandum", agreementUntil: 0).Between("agreed", "A", "B").Role("Ann", "A", until: -1).Holds("Ann", "agreed", "A")
            .Partnership("over", "Memorandum", until: -1, agreementUntil: 10).Between("over", "A", "B").Holds("Bob", "over", "B", until: 10);

        Assert.Empty(Find(past));
    }

    [Fact]
    public void Somebody_who_leaves_a_post_and_goes_on_in_another_there_does_not_leave()
    {
        Borough renewed = new Borough().Partnership("p").Between("p", "A", "B").Role("Ann", "A", until: 30).Role("Ann", "A", since: 31).Holds("Ann", "p", "A");

        Assert.Empty(Find(renewed));
    }

    [Fact]
    public void Somebody_who_stops_holding_one_partnership_first_is_told_on_each_day()
    {
        Borough twice = new Borough().Partnership("p").Between("p", "A", "B").Partnership("q").Between("q", "A", "B")
            .Role("Ann", "A", until: 30).Holds("Ann", "p", "A", until: 10).Holds("Ann", "q", "A");

        Assert.Equal([("p", 10), ("q", 30)], Find(twice).Select(lapse => (lapse.Partnerships.Single() == Borough.PartnershipId("p") ? "p" : "q", lapse.On.DayNumber - Borough.Day.DayNumber)));
    }

    [Fact]
    public void Of_some_partnerships_only_their_own_and_what_their_parties_have_is_told()
    {
        IReadOnlyList<Lapse> found = Lapses.Find(Everything().Project().Ask(Borough.Day), Borough.Day, Borough.Day.AddYears(1), place: null, new HashSet<string>(StringComparer.Ordinal) { Borough.PartnershipId("agreed") });

        Assert.Equal([LapseKind.AgreementEnds, LapseKind.PersonLeaves, LapseKind.LeaseEnds, LapseKind.FundingEnds], found.Select(lapse => lapse.Kind));
        Assert.Equal([Borough.PartnershipId("agreed")], found[1].Partnerships);
        Assert.Equal(
            [LapseKind.PartnershipEnds, LapseKind.PersonLeaves, LapseKind.FundingEnds],
            Lapses.Find(Everything().Project().Ask(Borough.Day), Borough.Day, Borough.Day.AddYears(1), place: null, new HashSet<string>(StringComparer.Ordinal) { Borough.PartnershipId("pilot") }).Select(lapse => lapse.Kind));
    }

    [Fact]
    public void What_may_not_be_named_is_told_without_its_name() => Assert.Equal(
        ["The agreement between an organisation and an organisation ends on 11 June 2026.", "Someone is due to leave an organisation, or to stop holding 2 partnerships for it, on 1 July 2026.", "The lease of an organisation in a building ends on 11 July 2026."],
        Find(Everything()).Where(lapse => lapse.Kind is LapseKind.AgreementEnds or LapseKind.PersonLeaves or LapseKind.LeaseEnds).Select(lapse => EndingWording.Write(lapse, _ => null)));

    private static IReadOnlyList<Lapse> Find(Borough borough, int days = 365) => Lapses.Find(borough.Project().Ask(Borough.Day), Borough.Day, Borough.Day.AddDays(days));

    private static string Sentence(Lapse lapse) => EndingWording.Write(lapse, id => new[] { "A", "B", "C", "Ann", "Hub", "Grant" }.First(name =>
        id == Borough.OrganisationId(name) || id == Borough.PersonId(name) || id == Borough.BuildingId(name) || id == Borough.FundingId(name)));
}
