using Graph.Analysis.Fragility;
using Graph.Analysis.Tests.Given;
using Graph.Model;

namespace Graph.Analysis.Tests.Fragility;

/// <summary>FRAGILITY.md, "Worked cases": every row with its printed class, cause and score.</summary>
public sealed class WorkedCaseTests
{
    [Theory]
    [InlineData("S/S", "", FragilityClass.Personal, 42.24)]
    [InlineData("S/S", "agr", FragilityClass.AnchoredSingle, 29.568)]
    [InlineData("S/S", "forum", FragilityClass.AnchoredSingle, 33.792)]
    [InlineData("S/S", "agr forum funding building", FragilityClass.AnchoredSingle, 18.0956)]
    [InlineData("SS/S", "", FragilityClass.Personal, 30.688)]
    [InlineData("SM/S", "", FragilityClass.Personal, 28.3776)]
    [InlineData("SS/SS", "", FragilityClass.Thin, 16.8256)]
    [InlineData("SM/SM", "", FragilityClass.Thin, 11.1882)]
    [InlineData("SM/SM", "agr", FragilityClass.Thick, 7.8318)]
    [InlineData("SS/SS", "agr", FragilityClass.Thin, 11.7779)]
    [InlineData("SMF/SMF", "", FragilityClass.Thin, 2.7457)]
    [InlineData("SMF/SMF", "agr", FragilityClass.Thick, 1.922)]
    [InlineData("SSMM/SSMM", "", FragilityClass.Thick, 1.5428)]
    [InlineData("SSSS/SSSS", "", FragilityClass.Thin, 10.0386)]
    public void Holders_and_anchors_give_the_printed_class_and_score(string holders, string anchors, FragilityClass expected, double score) =>
        Given(holders, anchors).Judge().ShouldBe(expected, score);

    [Theory]
    [InlineData("SM/", "", 100)]
    [InlineData("/", "agr forum funding building", 42.84)]
    public void A_side_with_nobody_recorded_is_unheld_for_that_reason(string holders, string anchors, double score) =>
        Given(holders, anchors).Judge().ShouldBe(FragilityClass.Unheld, score, UnheldBecause.NotRecorded);

    [Theory]
    [InlineData(183, FragilityClass.Personal, 42.24, null)]
    [InlineData(184, FragilityClass.Personal, 71.12, null)]
    [InlineData(396, FragilityClass.Personal, 71.12, null)]
    [InlineData(397, FragilityClass.Unheld, 100, UnheldBecause.Lapsed)]
    [InlineData(-396, FragilityClass.Personal, 71.12, null)]
    [InlineData(-397, FragilityClass.Unheld, 100, UnheldBecause.NotRecorded)]
    [InlineData(null, FragilityClass.Unheld, 100, UnheldBecause.NotRecorded)]
    public void The_day_of_a_contact_gives_the_printed_class_and_score(int? ago, FragilityClass expected, double score, UnheldBecause? cause) =>
        Given("/S").Holds("x", "p", "A", contactAgo: ago).Role("x", "A", Level.Strategic).Judge(known: 397).ShouldBe(expected, score, cause);

    [Theory]
    [InlineData("2025-05", FragilityClass.Personal, 71.12, null)]
    [InlineData("2025", FragilityClass.Unheld, 100, UnheldBecause.Lapsed)]
    public void A_vague_contact_is_read_as_on_its_first_day(string contact, FragilityClass expected, double score, UnheldBecause? cause) =>
        Given("S/S").Replace<Holds>(IsOfA, holds => holds with { LastContact = PartialDate.Parse(contact) }).Judge().ShouldBe(expected, score, cause);

    [Fact]
    public void Somebody_who_has_left_gives_the_printed_cause()
    {
        Given("/S").Holds("x", "p", "A").Role("x", "A", Level.Strategic, until: 0).Judge().ShouldBe(FragilityClass.Unheld, 100, UnheldBecause.Left);
        Given("/S").Holds("x", "p", "A", until: 0).Role("x", "A", Level.Strategic).Judge().ShouldBe(FragilityClass.Unheld, 100, UnheldBecause.Left);
    }

    [Fact]
    public void An_ordinary_contact_gives_the_printed_score() =>
        Given("S/S").Replace<Holds>(IsOfA, holds => holds with { Strength = Strength.Ordinary }).Judge().ShouldBe(FragilityClass.Personal, 53.792);

    [Theory]
    [InlineData(183, 100)]
    [InlineData(184, 42.24)]
    public void A_holder_who_leaves_soon_gives_the_printed_score(int days, double score)
    {
        Given("S/S").Replace<Holds>(IsOfA, holds => holds with { Until = Borough.In(days) }).Judge().ShouldBe(FragilityClass.Personal, score);
        Given("S/S").Replace<Role>(IsOfA, role => role with { Until = Borough.In(days) }).Judge().ShouldBe(FragilityClass.Personal, score);
    }

    [Theory]
    [InlineData(31, 42.24)]
    [InlineData(32, 100)]
    public void A_post_that_is_renewed_soon_enough_is_no_departure(int daysLater, double score) =>
        Given("S/S").Replace<Role>(IsOfA, role => role with { Until = Borough.In(90) }).Role("A0", "A", Level.Strategic, since: 90 + daysLater).Judge().ShouldBe(FragilityClass.Personal, score);

    [Theory]
    [InlineData(90, FragilityClass.AnchoredSingle, 70)]
    [InlineData(184, FragilityClass.Thick, 7.8318)]
    public void A_side_whose_two_holders_both_leave_gives_the_printed_class_and_score(int days, FragilityClass expected, double score) =>
        Given("SM/SM", "agr").Replace<Holds>(IsOfA, holds => holds with { Until = Borough.In(days) }).Judge().ShouldBe(expected, score);

    [Theory]
    [InlineData("A0")]
    [InlineData("A2")]
    public void One_of_four_who_leaves_gives_the_printed_class_and_score(string leaver) =>
        Given("SSMM/SSMM").Replace<Holds>(holds => holds.From == Borough.PersonId(leaver), holds => holds with { Until = Borough.In(90) }).Judge().ShouldBe(FragilityClass.Thin, 2.87);

    [Fact]
    public void A_holder_recorded_twice_counts_once() => Given("S/S").Holds("A0", "p", "A").Judge().ShouldBe(FragilityClass.Personal, 42.24);

    [Fact]
    public void A_second_holder_last_seen_397_days_ago_gives_the_printed_class_and_score() =>
        Given("SM/SM", "agr").Replace<Holds>(holds => holds.From == Borough.PersonId("A1"), holds => holds with { LastContact = Borough.Ago(397) }).Judge().ShouldBe(FragilityClass.AnchoredSingle, 19.8643);

    [Theory]
    [InlineData(364, FragilityClass.AnchoredSingle, 35.904)]
    [InlineData(365, FragilityClass.Personal, 42.24)]
    public void Funding_without_an_end_holds_for_a_year(int begunAgo, FragilityClass expected, double score)
    {
        Given("S/S").Funding("Grant", "A", "B", since: -begunAgo).Judge().ShouldBe(expected, score);
        Given("S/S").Funding("Grant", "B", "A", awarded: -begunAgo).Judge().ShouldBe(expected, score);
    }

    [Fact]
    public void An_owner_is_not_in_the_building() =>
        Given("S/S").In("A", "Hub", kind: TenureKind.Owns).In("B", "Hub", kind: TenureKind.Leases).Judge().ShouldBe(FragilityClass.Personal, 42.24);

    [Fact]
    public void A_tenant_and_a_user_share_the_building() =>
        Given("S/S").In("A", "Hub", kind: TenureKind.Leases).In("B", "Hub", kind: TenureKind.Uses).Judge().ShouldBe(FragilityClass.AnchoredSingle, 38.016);

    [Fact]
    public void An_agreement_until_the_day_holds_nothing_any_more() =>
        Given("S/S", "agr").Replace<Partnership>(_ => true, partnership => partnership with { AgreementUntil = Borough.In(0) }).Judge().ShouldBe(FragilityClass.Personal, 42.24);

    private static bool IsOfA(Holds holds) => holds.Organisation == Borough.OrganisationId("A");

    private static bool IsOfA(Role role) => role.To == Borough.OrganisationId("A");

    private static Borough Given(string holders, string anchors = "")
    {
        string[] sides = holders.Split('/');
        Borough borough = new Borough()
            .Partnership("p", anchors.Contains("agr", StringComparison.Ordinal) ? "Memorandum" : null)
            .Between("p", "A", "B");
        foreach ((string organisation, string levels) in new[] { ("A", sides[0]), ("B", sides[1]) })
        {
            for (int i = 0; i < levels.Length; i++)
            {
                string person = $"{organisation}{i}";
                borough.Holds(person, "p", organisation).Role(person, organisation, levels[i] switch
                {
                    'S' => Level.Strategic,
                    'M' => Level.Management,
                    _ => Level.FrontLine,
                });
            }
        }

        if (anchors.Contains("forum", StringComparison.Ordinal))
            borough.MemberOf("A", "Forum").MemberOf("B", "Forum");
        if (anchors.Contains("funding", StringComparison.Ordinal))
            borough.Funding("Grant", "A", "B", awarded: -10);
        if (anchors.Contains("building", StringComparison.Ordinal))
            borough.In("A", "Hub").In("B", "Hub");
        return borough;
    }
}
