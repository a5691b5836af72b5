using Graph.Analysis.Tests.Given;
using Graph.Analysis.Warnings;
using Graph.Analysis.Wording;
using Graph.Model;
using static Graph.Analysis.Tests.Warnings.WarnedBorough;

namespace Graph.Analysis.Tests.Warnings;

/// <summary>Agreements, partnerships, forums, funding and shared buildings that ended, or will soon.</summary>
public sealed class EndingReasonTests
{
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
    public void A_lease_of_a_shared_building_that_may_be_ended_early_is_warned_of()
    {
        WarningReason reason = Only(Break(Held().In("A", "Hub", until: 900).In("B", "Hub"), 200)).Reason;

        Assert.Equal((WarningKind.LeaseBreak, Borough.OrganisationId("A"), Borough.BuildingId("Hub"), Day(200)), (reason.Kind, reason.Organisation, reason.Subject, reason.On));
        Assert.Empty(Warn(Break(Held().In("A", "Hub", until: 900).In("B", "Hall"), 200)));
        Assert.Empty(Warn(Break(Held().In("A", "Hub", until: 900).In("B", "Hub"), 400)));
        Assert.Empty(Warn(Break(Held().In("A", "Hub", until: 900).In("B", "Hub"), -1)));

        static Borough Break(Borough borough, int day) =>
            borough.Replace<Tenure>(tenure => tenure.From == Borough.OrganisationId("A"), tenure => tenure with { Break = Borough.In(day) });
    }
}
