using Graph.Analysis.Fragility;
using Graph.Analysis.Tests.Given;
using Graph.Analysis.Warnings;
using Graph.Analysis.Wording;
using Graph.Model;
using static Graph.Analysis.Tests.Warnings.WarnedBorough;

namespace Graph.Analysis.Tests.Warnings;

/// <summary>Contact that went quiet, is too old, or will soon be.</summary>
public sealed class ContactReasonTests
{
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
}
