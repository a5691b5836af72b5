using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Tests.Given;
using Graph.Analysis.Warnings;
using Graph.Analysis.Wording;
using Graph.Model;

namespace Graph.Analysis.Tests.Warnings;

/// <summary>Each reason alone. The later day is <see cref="Borough.Day"/>, the earlier 100 days before unless a test says otherwise.</summary>
public sealed class ReasonTests
{
    private const int Earlier = -100;

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
    public void Contact_has_gone_quiet_after_eight_times_its_usual_gap_even_where_no_class_changed()
    {
        // Every 10 days as a rule, the last 80 days ago.
        (EarlyWarning warning, WarningReason reason) = Only(WithContacts(80, 90, 100));

        Assert.Equal((WarningKind.WentQuiet, Borough.PersonId("a"), 10d, Day(0)), (reason.Kind, reason.Person, reason.UsualGap, reason.On));
        Assert.False(warning.GrewWorse);
        Assert.Empty(Warn(WithContacts(79, 89, 99)));
    }

    [Fact]
    public void The_usual_gap_is_a_median_over_two_gaps_or_more()
    {
        Assert.Empty(Warn(WithContacts(81, 91)));
        // Gaps of 10, 10 and 200 days: one long silence does not make a habit.
        Assert.Equal(10, Only(WithContacts(80, 90, 100, 300)).Reason.UsualGap);
        // Gaps of 10 and 20 days: the median lies between, so 120 days are quiet.
        Assert.Equal(15, Only(WithContacts(120, 130, 150)).Reason.UsualGap);
        Assert.Empty(Warn(WithContacts(119, 129, 149)));
        // Two records of one day are one contact.
        Assert.Empty(Warn(WithContacts(100, 100, 110)));
    }

    [Fact]
    public void Ties_and_the_holding_itself_are_contact_too()
    {
        Borough borough = Base().Holds("a", "p", "A", 80).Holds("b", "p", "B", 30).Contact("p", 90, "a").Tie("a", "b", "p", 100);

        Assert.Equal(WarningKind.WentQuiet, Only(borough).Reason.Kind);
    }

    [Fact]
    public void A_vague_date_makes_nobody_quiet()
    {
        Borough borough = WithContacts(80, 90, 100).Replace<Holds>(holds => holds.From == Borough.PersonId("a"), holds => holds with { LastContact = PartialDate.Of(2026) });

        Assert.DoesNotContain(Warn(borough).SelectMany(warning => warning.Reasons), reason => reason.Kind == WarningKind.WentQuiet);
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
    public void Somebody_known_in_contact_afterwards_has_neither_gone_quiet_nor_lapses()
    {
        Borough borough = WithContacts(400, 410, 420, -30);

        Assert.Empty(Warn(borough, known: 30));
        Assert.Equal(FragilityClass.Unheld, Assert.Single(Warn(borough)).Now!.Value.Class);
    }

    [Fact]
    public void Contact_that_no_longer_counts_is_dated_by_the_limit()
    {
        (EarlyWarning warning, WarningReason reason) = Only(Base().Holds("a", "p", "A", 397).Holds("b", "p", "B", 110));

        Assert.Equal((WarningKind.ContactLapsed, Day(0), FragilityClass.Unheld), (reason.Kind, reason.On, warning.Now!.Value.Class));
        Assert.True(warning.GrewWorse);
    }

    [Fact]
    public void Contact_that_is_no_longer_recent_is_no_alarm()
    {
        (EarlyWarning warning, WarningReason reason) = Only(Base().Holds("a", "p", "A", 190).Holds("b", "p", "B", 110));

        Assert.Equal((WarningKind.Ageing, Day(-6)), (reason.Kind, reason.On));
        Assert.False(warning.GrewWorse);
        Assert.True(warning.Now!.Value.Score > warning.Before!.Value.Score + 10);
        Assert.StartsWith("It is still held by one person alone: Ann (Northby) was in contact", WarningWording.Why(warning, Named), StringComparison.Ordinal);
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
    public void Contact_that_will_be_too_old_within_two_months_is_dated_by_the_day_the_class_falls()
    {
        (EarlyWarning warning, WarningReason reason) = Only(Base().Holds("a", "p", "A", 390).Holds("b", "p", "B", 120));

        Assert.Equal((WarningKind.ContactLapsing, Borough.PersonId("a"), Borough.OrganisationId("A"), Day(7), Day(7 - 60)), (reason.Kind, reason.Person, reason.Organisation, reason.On, reason.Since));
        Assert.Equal((FragilityClass.Unheld, Borough.Ago(390)), (reason.Becomes, reason.LastContact));
        Assert.False(warning.GrewWorse || reason.HasHappened);
        Assert.Equal("Ann (Northby) was last in contact on 7 May 2025, which will be too long ago to count on 8 June 2026: without new contact, it will then be held by nobody.", WarningWording.Sentence(reason, Named));
        Assert.Equal(Day(60), Only(Base().Holds("a", "p", "A", 337).Holds("b", "p", "B", 120)).Reason.On);
        Assert.Empty(Warn(Base().Holds("a", "p", "A", 336).Holds("b", "p", "B", 120)));
    }

    [Fact]
    public void While_others_hold_it_the_last_whose_contact_lapses_is_warned_of()
    {
        Assert.Empty(Warn(Held().Holds("a2", "p", "A", 390)));

        WarningReason reason = Only(Base().Holds("a", "p", "A", 390).Holds("a2", "p", "A", 380).Holds("b", "p", "B", 120)).Reason;

        Assert.Equal((Borough.PersonId("a2"), Day(17)), (reason.Person, reason.On));
    }

    [Fact]
    public void A_tie_that_ended_between_people_who_stay_is_named_with_both()
    {
        Borough borough = Held().Tie("a", "b", "p", 120, until: -5);

        WarningReason reason = Only(borough).Reason;

        Assert.Equal((WarningKind.TieEnded, Day(-5)), (reason.Kind, reason.On));
        Assert.Equal([Borough.PersonId("a"), Borough.PersonId("b")], new[] { reason.Person, reason.OtherPerson }.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Memorandum")]
    [InlineData(null)]
    public void An_end_of_the_partnership_within_a_year_is_warned_of_and_one_later_is_not(string? agreement)
    {
        Borough Until(int end) => People(new Borough().Partnership("p", agreement, until: end).Between("p", "A", "B"));

        WarningReason reason = Only(Until(365)).Reason;

        Assert.Equal((WarningKind.PartnershipEnding, Day(365), Day(0)), (reason.Kind, reason.On, reason.Since));
        Assert.Empty(Warn(Until(366)));
    }

    [Fact]
    public void An_agreement_that_ends_is_warned_of_ahead_and_is_a_reason_afterwards()
    {
        WarningReason ending = Only(AgreedUntil(365)).Reason;
        (EarlyWarning warning, WarningReason ended) = Only(AgreedUntil(-10));

        Assert.Equal((WarningKind.AgreementEnding, Day(365), Day(0)), (ending.Kind, ending.On, ending.Since));
        Assert.Empty(Warn(AgreedUntil(366)));
        Assert.Equal((WarningKind.AgreementEnded, Day(-10)), (ended.Kind, ended.On));
        Assert.True(warning.GrewWorse && ended.HasHappened);
        Assert.Equal("It went from being held by one person and an anchor to being held by one person alone: the agreement ended on 22 May 2026.", WarningWording.Why(warning, Named));
        Assert.Empty(Warn(AgreedUntil(-101)));
    }

    [Fact]
    public void A_partnership_that_ended_is_warned_of_with_no_standing_now()
    {
        (EarlyWarning warning, WarningReason reason) = Only(People(new Borough().Partnership("p", until: -10).Between("p", "A", "B")));

        Assert.Equal((WarningKind.PartnershipEnded, Day(-10)), (reason.Kind, reason.On));
        Assert.Null(warning.Now);
        Assert.True(warning.GrewWorse);
        Assert.Equal(2, warning.Parties.Count);
    }

    [Fact]
    public void A_forum_that_stopped_is_told_apart_from_one_that_a_party_left()
    {
        WarningReason stopped = Only(Held().Organisation("Forum", until: -10).MemberOf("A", "Forum").MemberOf("B", "Forum")).Reason;
        WarningReason left = Only(Held().MemberOf("A", "Forum").MemberOf("B", "Forum", until: -20)).Reason;

        Assert.Equal((WarningKind.ForumLost, Borough.OrganisationId("Forum"), null, Day(-10)), (stopped.Kind, stopped.Subject, stopped.Organisation, stopped.On));
        Assert.Equal((WarningKind.ForumLost, Borough.OrganisationId("Forum"), Borough.OrganisationId("B"), Day(-20)), (left.Kind, left.Subject, left.Organisation, left.On));
    }

    [Fact]
    public void A_forum_that_will_stop_is_warned_of() =>
        Assert.Equal(WarningKind.ForumEnding, Only(Held().Organisation("Forum", until: 300).MemberOf("A", "Forum").MemberOf("B", "Forum")).Reason.Kind);

    [Fact]
    public void Funding_that_ended_or_will_is_warned_of()
    {
        Assert.Equal((WarningKind.FundingEnded, Day(-1)), Told(Held().Funding("Grant", "A", "B", since: -900, until: -1)));
        Assert.Equal((WarningKind.FundingEnding, Day(30)), Told(Held().Funding("Grant", "B", "A", since: -900, until: 30)));
    }

    [Fact]
    public void Funding_without_an_end_runs_as_long_as_the_constants_say_and_that_is_said()
    {
        WarningReason reason = Only(Held().Funding("Grant", "A", "B", awarded: -300)).Reason;

        Assert.Equal((WarningKind.FundingEnding, Day(65), true), (reason.Kind, reason.On, reason.IsAssumed));
        Assert.Contains("no end is recorded", WarningWording.Sentence(reason, Named), StringComparison.Ordinal);
    }

    [Fact]
    public void A_lease_of_a_shared_building_that_ends_is_warned_of_and_one_elsewhere_is_not()
    {
        WarningReason reason = Only(Held().In("A", "Hub", until: 200).In("B", "Hub")).Reason;

        Assert.Equal((WarningKind.LeaseEnding, Borough.OrganisationId("A"), Borough.BuildingId("Hub"), Day(200)), (reason.Kind, reason.Organisation, reason.Subject, reason.On));
        Assert.Empty(Warn(Held().In("A", "Hall", until: 200)));
        Assert.Empty(Warn(Held().In("A", "Hub", until: 200).In("B", "Hub").Replace<Tenure>(tenure => tenure.From == Borough.OrganisationId("B"), tenure => tenure with { Kind = TenureKind.Owns })));
        Assert.Equal((WarningKind.SharedBuildingLost, Day(-3)), Told(Held().In("A", "Hub", until: -3).In("B", "Hub")));
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

    private static Borough Base() => new Borough().Partnership("p").Between("p", "A", "B");

    private static Borough People(Borough borough) => borough.Holds("a", "p", "A", 120).Holds("b", "p", "B", 120);

    private static Borough Held() => People(Base());

    /// <summary>One holder on each side; the one of A was in contact so many days ago.</summary>
    private static Borough WithContacts(params int[] ago)
    {
        Borough borough = Base().Holds("a", "p", "A", null).Holds("b", "p", "B", 120);
        foreach (int days in ago)
            borough.Contact("p", days, "a");
        return borough;
    }

    private static DateOnly Day(int days) => Borough.Day.AddDays(days);

    private static string? Named(string id) => id == Borough.PersonId("a") ? "Ann" : id == Borough.OrganisationId("A") ? "Northby" : null;

    private static Borough AgreedUntil(int end) =>
        Held().Replace<Partnership>(_ => true, partnership => partnership with { Agreement = "Memorandum", AgreementUntil = Borough.In(end) });

    private static IReadOnlyList<EarlyWarning> Warn(Borough borough, int earlier = Earlier, int known = 0)
    {
        WarningRanking ranking = WarningRanking.Find(borough.Project().Ask(Borough.Day, knownOn: Day(known)), Day(earlier));
        return ranking.Write(ranking);
    }

    private static (EarlyWarning Warning, WarningReason Reason) Only(Borough borough)
    {
        EarlyWarning warning = Assert.Single(Warn(borough));
        return (warning, Assert.Single(warning.Reasons));
    }

    private static (WarningKind Kind, DateOnly? On) Told(Borough borough) => Only(borough).Reason is var reason ? (reason.Kind, reason.On) : default;
}
