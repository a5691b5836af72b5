using Graph.Analysis.Fragility;
using Graph.Analysis.Tests.Given;
using Graph.Analysis.Warnings;
using Graph.Analysis.Wording;

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
    public void Somebody_who_left_is_named_though_the_only_contact_kept_is_later_than_the_earlier_day()
    {
        Borough borough = Base().Holds("a", "p", "A", 30).Holds("b", "p", "B", 20).Role("a", "A", until: -10);

        (EarlyWarning warning, WarningReason reason) = Only(borough);

        Assert.Equal((WarningKind.LeftPost, Borough.PersonId("a")), (reason.Kind, reason.Person));
        Assert.False(warning.GrewWorse);
        Assert.StartsWith("It is no more fragile than before, but something has changed: Ann", WarningWording.Why(warning, Named), StringComparison.Ordinal);
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
    public void A_known_leaver_is_warned_of_a_year_ahead_though_nothing_has_happened()
    {
        Borough borough = Held().Role("a", "A", until: 90);

        (EarlyWarning warning, WarningReason reason) = Only(borough);

        Assert.Equal((WarningKind.Leaving, Day(90), Day(90 - 365)), (reason.Kind, reason.On, reason.Since));
        Assert.False(warning.GrewWorse || reason.HasHappened);
        Assert.StartsWith("Nothing has got worse yet: ", WarningWording.Why(warning, Named), StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_who_became_a_known_leaver_explains_a_fall_before_contact_that_aged()
    {
        Borough borough = Base().Holds("a", "p", "A", 190).Holds("b", "p", "B", 120).Role("a", "A", until: 365 - 10);

        EarlyWarning warning = Assert.Single(Warn(borough));

        Assert.Equal([WarningKind.Leaving, WarningKind.ContactAgeing], warning.Reasons.Select(reason => reason.Kind));
        Assert.True(warning.GrewWorse);
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
        Borough borough = WithContacts(80, 90, 100).Replace<Graph.Model.Holds>(holds => holds.From == Borough.PersonId("a"), holds => holds with { LastContact = Graph.Model.PartialDate.Of(2026) });

        Assert.DoesNotContain(Warn(borough).SelectMany(warning => warning.Reasons), reason => reason.Kind == WarningKind.WentQuiet);
    }

    [Fact]
    public void Contact_that_no_longer_counts_is_dated_by_the_limit()
    {
        (EarlyWarning warning, WarningReason reason) = Only(Base().Holds("a", "p", "A", 366).Holds("b", "p", "B", 110));

        Assert.Equal((WarningKind.ContactLapsed, Day(0), FragilityClass.Unheld), (reason.Kind, reason.On, warning.Now!.Value.Class));
    }

    [Fact]
    public void Contact_that_is_no_longer_recent_raises_the_score_only()
    {
        (EarlyWarning warning, WarningReason reason) = Only(Base().Holds("a", "p", "A", 190).Holds("b", "p", "B", 110));

        Assert.Equal((WarningKind.ContactAgeing, Day(-6)), (reason.Kind, reason.On));
        Assert.True(warning.GrewWorse);
        Assert.Equal((warning.Before!.Value.Class, warning.Before.Value.K), (warning.Now!.Value.Class, warning.Now.Value.K));
        Assert.StartsWith("It is more fragile than before, though of the same class: ", WarningWording.Why(warning, Named), StringComparison.Ordinal);
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
    [InlineData("Memorandum", WarningKind.AgreementEnding)]
    [InlineData(null, WarningKind.PartnershipEnding)]
    public void An_end_within_a_year_is_warned_of_and_one_later_is_not(string? agreement, WarningKind kind)
    {
        Borough Until(int end) => People(new Borough().Partnership("p", agreement, until: end).Between("p", "A", "B"));

        WarningReason reason = Only(Until(365)).Reason;

        Assert.Equal((kind, Day(365), Day(0)), (reason.Kind, reason.On, reason.Since));
        Assert.Empty(Warn(Until(366)));
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
        Assert.Contains("only the date of its award is recorded", WarningWording.Sentence(reason, Named), StringComparison.Ordinal);
    }

    [Fact]
    public void A_lease_of_a_shared_building_that_ends_is_warned_of_and_one_elsewhere_is_not()
    {
        WarningReason reason = Only(Held().In("A", "Hub", until: 200).In("B", "Hub")).Reason;

        Assert.Equal((WarningKind.LeaseEnding, Borough.OrganisationId("A"), Borough.BuildingId("Hub"), Day(200)), (reason.Kind, reason.Organisation, reason.Subject, reason.On));
        Assert.Empty(Warn(Held().In("A", "Hall", until: 200)));
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
        foreach ((string person, string party, Graph.Model.Level level) in new[] { ("a", "A", Graph.Model.Level.Strategic), ("a2", "A", Graph.Model.Level.Management), ("b", "B", Graph.Model.Level.Strategic), ("b2", "B", Graph.Model.Level.Management) })
            borough.Holds(person, "p", party, 120).Role(person, party, level, until: person == "a" ? -5 : null);
        borough.Role("a", "A", Graph.Model.Level.Management);

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

    private static IReadOnlyList<EarlyWarning> Warn(Borough borough) => EarlyWarnings.Find(borough.Project().Ask(Borough.Day), Day(Earlier), 100);

    private static (EarlyWarning Warning, WarningReason Reason) Only(Borough borough)
    {
        EarlyWarning warning = Assert.Single(Warn(borough));
        return (warning, Assert.Single(warning.Reasons));
    }

    private static (WarningKind Kind, DateOnly? On) Told(Borough borough) => Only(borough).Reason is var reason ? (reason.Kind, reason.On) : default;
}
