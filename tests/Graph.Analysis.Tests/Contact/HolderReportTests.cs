using Graph.Analysis.Contact;
using Graph.Analysis.Tests.Given;
using Graph.Model;

namespace Graph.Analysis.Tests.Contact;

public sealed class HolderReportTests
{
    [Fact]
    public void The_last_contact_is_the_latest_record_that_has_happened_with_its_strength()
    {
        Borough borough = Given().Holds("ann", "p", "A", contactAgo: 100, strength: Strength.Strong)
            .Tie("ann", "bea", "p", contactAgo: 50, strength: Strength.Weak).Tie("ann", "cy", "p", contactAgo: -5, strength: Strength.Strong);

        HolderEvidence ann = Assert.Single(Report(borough));

        Assert.Equal((Borough.Ago(50), Strength.Weak), (ann.LastContact, ann.Strength));
    }

    [Fact]
    public void A_recorded_contact_about_the_partnership_counts_with_the_strength_of_the_holding()
    {
        Borough borough = Given().Holds("ann", "p", "A", contactAgo: 400, strength: Strength.Weak).Contact("p", 3, "ann", "bea").Contact("p", 500, "ann").Contact("p", -3, "ann");

        HolderEvidence ann = Assert.Single(Report(borough));

        Assert.Equal((Borough.Ago(3), Strength.Weak, true), (ann.LastContact, ann.Strength, ann.Counts));
    }

    [Fact]
    public void Of_contacts_that_may_be_of_one_day_the_most_precise_is_shown()
    {
        Borough borough = Given().Holds("ann", "p", "A", contactAgo: null).Contact("p", 31, "ann").Contact("p", 31, "ann");
        Model.Contact vague = borough.Facts.OfType<Model.Contact>().Last();
        borough.Replace<Model.Contact>(contact => contact == vague, contact => contact with { Date = PartialDate.Of(2026, 5) });

        Assert.Equal(PartialDate.Of(2026, 5, 1), Assert.Single(Report(borough)).LastContact);
    }

    [Theory]
    [InlineData("2026-07", "2026-07-01")]
    [InlineData("2026-07-01", "2026-07")]
    public void Of_contacts_afterwards_that_may_be_of_one_day_the_most_precise_is_shown_too(string one, string other)
    {
        Borough borough = Given();
        foreach (string date in new[] { one, other })
            borough.Holds("ann", "p", "A", contactAgo: null).Replace<Holds>(holds => holds.LastContact is null, holds => holds with { LastContact = PartialDate.Parse(date) });

        Assert.Equal(PartialDate.Of(2026, 7, 1), Assert.Single(Report(borough, known: 30)).NextContact);
    }

    [Fact]
    public void Recency_of_one_record_and_strength_of_another_are_never_mixed()
    {
        // 0.5 × 1 beats 1 × 0.5 by nothing: evidence is 0.5, not 1.
        Borough borough = Given().Holds("ann", "p", "A", contactAgo: 300, strength: Strength.Strong).Tie("ann", "bea", "p", contactAgo: 1, strength: Strength.Weak)
            .Holds("bea", "p", "B", strength: Strength.Strong);

        double side = 0.05 + (0.95 * (1 - (0.5 * 0.8)));
        Assert.Equal(100 * (1 - ((1 - side) * (1 - 0.24))), borough.Judge().Score, 6);
    }

    [Fact]
    public void A_partial_date_is_shown_as_known_and_read_as_its_first_day()
    {
        Borough borough = Given().Holds("ann", "p", "A").Replace<Holds>(_ => true, holds => holds with { LastContact = PartialDate.Of(2025, 5) });

        HolderEvidence ann = Assert.Single(Report(borough));

        Assert.Equal((PartialDate.Of(2025, 5), true), (ann.LastContact, ann.Counts));
        Assert.False(Assert.Single(Report(borough, day: 1)).Counts);
    }

    [Fact]
    public void Without_any_contact_the_strength_is_that_of_the_holding()
    {
        HolderEvidence ann = Assert.Single(Report(Given().Holds("ann", "p", "A", contactAgo: null, strength: Strength.Weak)));

        Assert.Equal((null, Strength.Weak, false), (ann.LastContact, ann.Strength, ann.Counts));
    }

    [Theory]
    [InlineData(Strength.Weak, null, null)]
    [InlineData(null, Strength.Ordinary, Strength.Ordinary)]
    [InlineData(Strength.Strong, null, Strength.Strong)]
    [InlineData(Strength.Weak, Strength.Ordinary, Strength.Ordinary)]
    public void Of_two_records_of_one_day_the_stronger_is_shown_and_unknown_is_read_as_ordinary(Strength? one, Strength? other, Strength? shown)
    {
        foreach (int? age in new int?[] { 5, null })
        {
            Assert.Equal(shown, Assert.Single(Report(Given().Holds("ann", "p", "A", age, one).Holds("ann", "p", "A", age, other))).Strength);
            Assert.Equal(shown, Assert.Single(Report(Given().Holds("ann", "p", "A", age, other).Holds("ann", "p", "A", age, one))).Strength);
        }
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData(null, 0, false)]
    [InlineData(1, null, false)]
    [InlineData(0, 1, true)]
    public void In_post_is_who_has_a_current_role_there(int? since, int? until, bool inPost) =>
        Assert.Equal(inPost, Assert.Single(Report(Given().Holds("ann", "p", "A").Role("ann", "A", Level.Strategic, since, until))).InPost);

    [Fact]
    public void With_no_role_recorded_there_somebody_is_in_post() =>
        Assert.True(Assert.Single(Report(Given().Holds("ann", "p", "A").Role("ann", "elsewhere", until: -1))).InPost);

    [Theory]
    [InlineData(183, true)]
    [InlineData(184, false)]
    public void A_known_leaver_leaves_within_183_days(int ends, bool leaves)
    {
        HolderEvidence byHolding = Assert.Single(Report(Given().Holds("ann", "p", "A", until: ends)));
        HolderEvidence byRole = Assert.Single(Report(Given().Holds("ann", "p", "A").Role("ann", "A", until: ends)));

        Assert.Equal((leaves, leaves), (byHolding.IsKnownLeaver, byRole.IsKnownLeaver));
        Assert.Equal(leaves ? Borough.Day.AddDays(ends) : null, byHolding.LeavesOn);
    }

    [Theory]
    [InlineData(31, 60, null)]
    [InlineData(0, null, null)]
    [InlineData(-20, null, null)]
    [InlineData(32, null, 90)]
    [InlineData(31, 20, 141)]
    [InlineData(-20, 10, 90)]
    public void A_post_is_carried_on_by_one_that_begins_soon_after_it_and_ends_later(int after, int? days, int? leavesIn)
    {
        Borough borough = Given().Holds("ann", "p", "A").Role("ann", "A", until: 90).Role("ann", "A", since: 90 + after, until: 90 + after + days).Role("ann", "B", since: 90);
        if (leavesIn is null && days is not null)
            borough.Role("ann", "A", since: 90 + after + days + 31);

        HolderEvidence ann = Assert.Single(Report(borough));

        Assert.Equal((leavesIn is not null, leavesIn is { } known ? Borough.Day.AddDays(known) : (DateOnly?)null), (ann.IsKnownLeaver, ann.LeavesOn));
    }

    [Fact]
    public void A_holding_is_not_carried_on_by_a_renewed_post() =>
        Assert.True(Assert.Single(Report(Given().Holds("ann", "p", "A", until: 90).Role("ann", "A", until: 90).Role("ann", "A", since: 90))).IsKnownLeaver);

    [Fact]
    public void Contact_in_an_earlier_version_is_a_record_with_the_strength_of_that_version()
    {
        Borough borough = Given().Holds("ann", "p", "A", contactAgo: 10, strength: Strength.Weak).Before((Borough.Ago(200), Strength.Strong));

        HolderEvidence now = Assert.Single(Report(borough));
        HolderEvidence then = Assert.Single(Report(borough, day: -100));

        Assert.Equal((Borough.Ago(10), Strength.Weak), (now.LastContact, now.Strength));
        Assert.Equal((Borough.Ago(200), Strength.Strong, true), (then.LastContact, then.Strength, then.Counts));
    }

    [Theory]
    [InlineData("2026-05-20", "2026-05-10", "2026-06-01", "2026-05-10")]
    [InlineData("2026-05-20", "2026-05", "2026-06-01", "2026-05")]
    [InlineData("2026-05-20", null, "2026-06-01", "2026-05-20")]
    [InlineData("2026-05", "2026-05-20", "2026-05-19", null)]
    [InlineData("2026", "2026-05", "2026-04-30", null)]
    [InlineData("2026-04-30", "2026-05", "2026-04-30", "2026-04-30")]
    [InlineData("2026-04", "2026-05-20", "2026-05-19", "2026-04")]
    public void A_later_version_corrects_dates_that_begin_later_or_contain_its_own(string earlier, string? later, string day, string? shown)
    {
        Borough borough = Given().Holds("ann", "p", "A").Replace<Holds>(_ => true, holds => holds with { LastContact = later is null ? null : PartialDate.Parse(later) })
            .Before((PartialDate.Parse(earlier), Strength.Strong));

        Assert.Equal(shown, Assert.Single(Report(borough, PartialDate.Parse(day).FirstDay.DayNumber - Borough.Day.DayNumber)).LastContact?.ToString());
    }

    [Fact]
    public void What_was_taken_back_and_recorded_again_begins_anew() =>
        Assert.Null(Assert.Single(Report(Given().Holds("ann", "p", "A", contactAgo: null).Before((Borough.Ago(5), Strength.Strong)).TakenBackBefore())).LastContact);

    [Fact]
    public void A_tie_of_an_earlier_version_is_evidence_for_both()
    {
        Borough borough = Given().Holds("ann", "p", "A", contactAgo: null).Holds("bea", "p", "B", contactAgo: null).Tie("bea", "ann", "p").Before((Borough.Ago(5), Strength.Strong));

        Assert.Equal([true, true], Report(borough).Select(holder => holder.Counts));
    }

    [Fact]
    public void A_contact_after_the_day_of_knowledge_is_none()
    {
        Borough borough = Given().Holds("ann", "p", "A", contactAgo: -30);

        Assert.False(Assert.Single(Report(borough, known: 29)).Counts);
        HolderEvidence ann = Assert.Single(Report(borough, known: 30));
        Assert.Equal((true, null, Borough.In(30)), (ann.Counts, ann.LastContact, ann.NextContact));
        Assert.False(Assert.Single(Report(borough, day: 30, known: 29)).Counts);
    }

    [Fact]
    public void One_holding_or_role_that_goes_on_is_enough_to_stay() =>
        Assert.False(Assert.Single(Report(Given().Holds("ann", "p", "A", until: 30).Holds("ann", "p", "A").Role("ann", "A", until: 30).Role("ann", "A"))).IsKnownLeaver);

    [Fact]
    public void A_holding_that_has_ended_is_not_reported() => Assert.Empty(Report(Given().Holds("ann", "p", "A", until: 0)));

    [Fact]
    public void The_level_is_the_most_senior_of_the_current_roles_there()
    {
        Borough borough = Given().Holds("ann", "p", "A").Role("ann", "A", Level.Volunteer).Role("ann", "A", Level.FrontLine)
            .Role("ann", "A", Level.Strategic, until: 0).Role("ann", "B", Level.Strategic);

        Assert.Equal(Level.FrontLine, Assert.Single(Report(borough)).Level);
    }

    private static Borough Given() => new Borough().Partnership("p").Between("p", "A", "B");

    private static IReadOnlyList<HolderEvidence> Report(Borough borough, int day = 0, int? known = null) =>
        HolderReport.Of(borough.Project().Ask(Borough.Day.AddDays(day), knownOn: Borough.Day.AddDays(known ?? day)), Borough.PartnershipId("p"));
}
