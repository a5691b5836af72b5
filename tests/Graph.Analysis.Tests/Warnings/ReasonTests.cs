using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Tests.Given;
using Graph.Analysis.Warnings;
using Graph.Analysis.Wording;
using Graph.Model;
using static Graph.Analysis.Tests.Warnings.WarnedBorough;

namespace Graph.Analysis.Tests.Warnings;

/// <summary>Each reason alone. The later day is <see cref="Borough.Day"/>, the earlier 100 days before unless a test says otherwise.</summary>
public sealed class ReasonTests
{
    [Fact]
    public void Where_nothing_ends_and_nobody_is_silent_there_is_nothing_to_warn_of() => Assert.Empty(Warn(Held()));

    [Fact]
    public void Somebody_who_left_the_post_is_named_with_the_day()
    {
        Borough borough = Held().Role("a", "A", until: -10);

        (EarlyWarning warning, WarningReason reason) = Only(borough);

        Assert.Equal((WarningKind.LeftPost, Borough.PersonId("a"), Borough.OrganisationId("A"), Day(-10)), (reason.Kind, reason.Person, reason.Organisation, reason.On));
        Assert.True(warning.GrewWorse && reason.HasHappened);
        Assert.Equal((FragilityClass.Personal, FragilityClass.Unheld), (warning.Before!.Value.Class, warning.Now!.Value.Class));
        Assert.Equal("Ann has not been in post at Northby since 22 May 2026.", WarningWording.Sentence(reason, Named));
        Assert.Equal("It went from being held by one person alone to being held by nobody: Ann has not been in post at Northby since 22 May 2026.", WarningWording.Why(warning, Named));
    }

    [Fact]
    public void Somebody_who_left_is_missed_though_they_began_to_count_after_the_earlier_day()
    {
        Borough borough = Base().Holds("a", "p", "A", 30).Holds("b", "p", "B", 20).Role("a", "A", until: -10);

        EarlyWarning warning = Assert.Single(Warn(borough, earlier: -500));

        Assert.Equal((WarningKind.LeftPost, Borough.PersonId("a")), (warning.Reasons[0].Kind, warning.Reasons[0].Person));
        Assert.False(warning.GrewWorse);
        Assert.StartsWith("It is still held by nobody: Ann", WarningWording.Why(warning, Named), StringComparison.Ordinal);
        Assert.Empty(Warn(Base().Holds("a", "p", "A", 500).Holds("b", "p", "B", 20).Role("a", "A", until: -10)));
    }

    [Fact]
    public void Somebody_who_stopped_holding_it_but_stayed_in_post_is_told_apart()
    {
        Borough borough = Base().Holds("a", "p", "A", 120, until: -10).Holds("b", "p", "B", 120);

        WarningReason reason = Only(borough).Reason;

        Assert.Equal((WarningKind.StoppedHolding, Day(-10)), (reason.Kind, reason.On));
    }

    [Fact]
    public void Of_post_and_holding_the_first_to_end_is_told_whatever_followed()
    {
        Borough borough = Base().Holds("a", "p", "A", 30, until: -20).Holds("b", "p", "B", 120).Role("a", "A", until: -10);

        WarningReason reason = Only(borough).Reason;

        Assert.Equal((WarningKind.StoppedHolding, Day(-20)), (reason.Kind, reason.On));
    }

    [Fact]
    public void Somebody_who_will_leave_within_a_year_is_warned_of_though_nothing_has_happened()
    {
        Borough borough = Held().Role("a", "A", until: 365);

        (EarlyWarning warning, WarningReason reason) = Only(borough);

        Assert.Equal((WarningKind.Leaving, Borough.PersonId("a"), Day(365), Day(0)), (reason.Kind, reason.Person, reason.On, reason.Since));
        Assert.False(warning.GrewWorse || reason.HasHappened);
        Assert.StartsWith("It is still held by one person alone: Ann is due to leave Northby", WarningWording.Why(warning, Named), StringComparison.Ordinal);
        Assert.Empty(Warn(Held().Role("a", "A", until: 366)));
    }

    [Fact]
    public void A_post_that_is_renewed_within_a_month_is_nobodys_departure()
    {
        Assert.Empty(Warn(Held().Role("a", "A", until: 90).Role("a", "A", since: 121)));
        Assert.Equal(WarningKind.Leaving, Assert.Single(Warn(Held().Role("a", "A", until: 90).Role("a", "A", since: 122))).Reasons[0].Kind);
    }

    [Fact]
    public void Somebody_who_became_a_known_leaver_explains_a_fall_before_contact_that_aged()
    {
        Borough borough = Base().Holds("a", "p", "A", 190).Holds("b", "p", "B", 120).Role("a", "A", until: 183 - 10);

        EarlyWarning warning = Assert.Single(Warn(borough));

        Assert.Equal([WarningKind.Leaving, WarningKind.Ageing], warning.Reasons.Select(reason => reason.Kind));
        Assert.True(warning.GrewWorse);
        Assert.StartsWith("It is still held by one person alone, but more fragile than before: Ann is due to leave", WarningWording.Why(warning, Named), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_earlier_versions_of_a_holding_said_is_contact_too()
    {
        Borough borough = Base().Holds("a", "p", "A", 100).Holds("b", "p", "B", 120);
        Holds holding = borough.Facts.OfType<Holds>().Single(holds => holds.From == Borough.PersonId("a"));
        MemoryStore store = new MemoryStore().With(borough.Facts);
        foreach (int ago in (int[])[90, 80])
            await store.ApplyAsync(new Changeset("test", [new Put(holding with { LastContact = Borough.Ago(ago) })]));

        WarningRanking ranking = WarningRanking.Find((await ProjectionSource.LoadAsync(store)).Current.Ask(Borough.Day), Day(Earlier));

        WarningReason reason = Assert.Single(Assert.Single(ranking.Write(ranking)).Reasons);
        Assert.Equal((WarningKind.WentQuiet, 10d), (reason.Kind, reason.UsualGap));
    }

    [Fact]
    public void A_score_that_rose_by_ten_for_another_reason_than_age_is_worse_and_by_less_is_not()
    {
        // A forum holds it throughout. An agreement lost costs 10.138, funding lost 5.069.
        (EarlyWarning withoutAgreement, WarningReason agreement) = Only(AgreedUntil(-10).MemberOf("A", "Forum").MemberOf("B", "Forum"));
        (EarlyWarning withoutFunding, WarningReason funding) = Only(Held().MemberOf("A", "Forum").MemberOf("B", "Forum").Funding("Grant", "A", "B", since: -900, until: -10));

        Assert.Equal((true, WarningKind.AgreementEnded), (withoutAgreement.GrewWorse, agreement.Kind));
        Assert.Equal((false, WarningKind.FundingEnded), (withoutFunding.GrewWorse, funding.Kind));
        Assert.StartsWith("It is still held by one person and an anchor, but more fragile than before: the agreement ended", WarningWording.Why(withoutAgreement, Named), StringComparison.Ordinal);
    }

    [Fact]
    public void A_lower_k_is_said_with_the_class_that_stays()
    {
        Borough borough = Base();
        foreach (string number in (string[])["1", "2", "3"])
            borough.Holds("a" + number, "p", "A", 120).Holds("b" + number, "p", "B", number == "3" ? 397 : 120);

        EarlyWarning warning = Only(borough).Warning;

        Assert.True(warning.GrewWorse);
        Assert.StartsWith("It is still held thinly by several people, but 3 people would have had to leave before direct contact ended, and now 2 would be enough: ", WarningWording.Why(warning, Named), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tie_that_ended_between_people_who_stay_is_named_with_both()
    {
        Borough borough = Held().Tie("a", "b", "p", 120, until: -5);

        WarningReason reason = Only(borough).Reason;

        Assert.Equal((WarningKind.TieEnded, Day(-5)), (reason.Kind, reason.On));
        Assert.Equal([Borough.PersonId("a"), Borough.PersonId("b")], new[] { reason.Person, reason.OtherPerson }.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_party_that_left_is_named_rather_than_its_people()
    {
        Borough borough = People(new Borough().Partnership("p").Between("p", "A").Party("p", "B", until: -10));

        WarningReason reason = Only(borough).Reason;

        Assert.Equal((WarningKind.PartyLeft, Borough.OrganisationId("B"), Day(-10)), (reason.Kind, reason.Organisation, reason.On));
    }

    [Fact]
    public void A_party_that_joined_without_anybody_to_hold_it_is_named()
    {
        Borough borough = Held().Party("p", "C", since: -10);

        WarningReason reason = Only(borough).Reason;

        Assert.Equal((WarningKind.PartyJoined, Borough.OrganisationId("C"), Day(-10)), (reason.Kind, reason.Organisation, reason.On));
    }

    [Fact]
    public void A_change_that_no_reason_explains_is_still_warned_of()
    {
        // A second level goes with one of somebody's two roles: nobody left, but one side now has a single level.
        Borough borough = Base().MemberOf("A", "Forum").MemberOf("B", "Forum");
        foreach ((string person, string party, Level level) in new[] { ("a", "A", Level.Strategic), ("a2", "A", Level.Management), ("b", "B", Level.Strategic), ("b2", "B", Level.Management) })
            borough.Holds(person, "p", party, 120).Role(person, party, level, until: person == "a" ? -5 : null);
        borough.Role("a", "A", Level.Management);

        (EarlyWarning warning, WarningReason reason) = Only(borough);

        Assert.Equal((WarningKind.Other, null), (reason.Kind, reason.On));
        Assert.Equal((FragilityClass.Thick, FragilityClass.Thin), (warning.Before!.Value.Class, warning.Now!.Value.Class));
    }
}
