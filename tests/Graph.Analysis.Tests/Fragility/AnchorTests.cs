using Graph.Analysis.Fragility;
using Graph.Analysis.Tests.Given;
using Graph.Model;

namespace Graph.Analysis.Tests.Fragility;

public sealed class AnchorTests
{
    [Theory]
    [InlineData("Memorandum", null, null, true)]
    [InlineData(" ", null, null, false)]
    [InlineData(null, null, null, false)]
    [InlineData("Memorandum", null, 0, false)]
    [InlineData("Memorandum", 1, null, false)]
    public void An_agreement_holds_while_the_partnership_is_current(string? agreement, int? since, int? until, bool holds) =>
        Expect(Anchor.Agreement, holds, new Borough().Partnership("p", agreement, since, until).Between("p", "A", "B"));

    [Theory]
    [InlineData(null, null, true)]
    [InlineData(0, null, true)]
    [InlineData(1, null, false)]
    [InlineData(null, 1, true)]
    [InlineData(null, 0, false)]
    [InlineData(-900, -1, false)]
    public void An_agreement_holds_while_it_is_in_force(int? since, int? until, bool holds) =>
        Expect(Anchor.Agreement, holds, new Borough().Partnership("p", "Memorandum", agreementSince: since, agreementUntil: until).Between("p", "A", "B"));

    [Fact]
    public void An_agreement_in_force_from_some_month_until_some_year_holds_from_the_first_day_until_the_last()
    {
        Borough borough = new Borough().Partnership("p", "Memorandum").Between("p", "A", "B")
            .Replace<Partnership>(_ => true, partnership => partnership with { AgreementSince = PartialDate.Of(2026, 6), AgreementUntil = PartialDate.Of(2027) });

        Assert.Equal([0, 1, 1, 0], new DateOnly[] { new(2026, 5, 31), new(2026, 6, 1), new(2027, 12, 30), new(2027, 12, 31) }.Select(day => borough.Judge(day: day.DayNumber - Borough.Day.DayNumber).Anchors.Count));
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData(0, null, false)]
    [InlineData(null, 0, false)]
    public void A_forum_holds_while_it_and_both_memberships_are_current(int? membershipEnds, int? forumEnds, bool holds) =>
        Expect(Anchor.Forum, holds, Given().Organisation("Forum", until: forumEnds).MemberOf("A", "Forum", until: membershipEnds).MemberOf("B", "Forum").MemberOf("B", "Other"));

    [Theory]
    [InlineData(null, null, null, true)]
    [InlineData(-364, null, null, true)]
    [InlineData(-365, null, null, false)]
    [InlineData(1, null, null, false)]
    [InlineData(-900, null, 1, true)]
    [InlineData(-900, null, 0, false)]
    [InlineData(1, null, 9, false)]
    [InlineData(null, -9, null, true)]
    [InlineData(null, -365, null, false)]
    [InlineData(-9, 1, null, false)]
    [InlineData(null, null, 9, true)]
    [InlineData(null, null, 0, false)]
    [InlineData(-900, -364, null, true)]
    [InlineData(-9, -900, null, false)]
    [InlineData(-900, -900, 1, true)]
    public void Funding_holds_while_it_runs(int? awarded, int? since, int? until, bool holds)
    {
        Expect(Anchor.Funding, holds, Given().Funding("Grant", "A", "B", awarded, since, until));
        Expect(Anchor.Funding, holds, Given().Funding("Grant", "B", "A", awarded, since, until));
    }

    [Fact]
    public void Funding_for_somebody_else_holds_nothing_here() =>
        Expect(Anchor.Funding, false, Given().Funding("Grant", "A", "C", awarded: -1).Funding("Other", "C", "B", awarded: -1));

    [Theory]
    [InlineData(null, true)]
    [InlineData(0, false)]
    public void A_building_holds_while_both_are_in_it(int? tenureEnds, bool holds) =>
        Expect(Anchor.CoLocation, holds, Given().In("A", "Hub", until: tenureEnds).In("B", "Hub").In("B", "Hall").In("A", "House"));

    [Theory]
    [InlineData(TenureKind.Leases, TenureKind.Leases, true)]
    [InlineData(TenureKind.Uses, null, true)]
    [InlineData(null, null, true)]
    [InlineData(TenureKind.Owns, TenureKind.Uses, false)]
    [InlineData(TenureKind.Owns, TenureKind.Owns, false)]
    public void A_building_holds_where_both_are_in_it_and_not_only_own_it(TenureKind? ofA, TenureKind? ofB, bool holds) =>
        Expect(Anchor.CoLocation, holds, Given().In("A", "Hub", kind: ofA).In("B", "Hub", kind: ofB));

    [Fact]
    public void An_owner_who_uses_the_building_too_is_in_it() =>
        Expect(Anchor.CoLocation, true, Given().In("A", "Hub", kind: TenureKind.Owns).In("A", "Hub", kind: TenureKind.Uses).In("B", "Hub", kind: TenureKind.Leases));

    private static Borough Given() => new Borough().Partnership("p").Between("p", "A", "B");

    private static void Expect(Anchor anchor, bool holds, Borough borough) => Assert.Equal(holds ? [anchor] : [], borough.Judge().Anchors);
}
