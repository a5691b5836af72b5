using Graph.Analysis.Fragility;
using Graph.Analysis.Succession;
using Graph.Analysis.Tests.Given;
using Graph.Analysis.Wording;
using Graph.Model;

namespace Graph.Analysis.Tests.Succession;

public sealed class NextIntroductionsTests
{
    private static readonly FragilityOptions Options = FragilityOptions.Default;

    /// <summary>Published gains (FRAGILITY.md, "Thickening"), from S/S.</summary>
    [Fact]
    public void A_second_of_the_same_level_gains_less_than_one_of_another_and_most_is_gained_on_both_sides()
    {
        Borough borough = HeldByTwo().Role("sal", "A", Level.Strategic);
        Assert.Equal(11.552, Assert.Single(Rank(borough)).Gain, 4);

        borough.Role("max", "A", Level.Management);
        Assert.Equal((13.8624, "max"), (Math.Round(Assert.Single(Rank(borough)).Gain, 4), NameOf(Assert.Single(Rank(borough)).People[0].Person)));

        borough.Role("mia", "B", Level.Management);
        Introduction[] both = [.. Rank(borough)];
        Assert.Equal(["max+mia 31.0518", "max 13.8624"], both.Select(one => FormattableString.Invariant($"{string.Join('+', one.People.Select(newcomer => NameOf(newcomer.Person)))} {one.Gain:0.####}")));
        Assert.Equal(new Standing(FragilityClass.Thin, 2, both[0].Then.Score), both[0].Then);
        Assert.Equal((FragilityClass.Personal, 1), (both[0].Now.Class, both[0].Now.K));
    }

    [Fact]
    public void Where_nobody_holds_it_one_gains_nothing_and_two_do()
    {
        Borough borough = new Borough().Partnership("p").Between("p", "A", "B").Role("ann", "A").Role("bea", "B");

        Introduction introduction = Assert.Single(Rank(borough));

        Assert.Equal(2, introduction.People.Count);
        Assert.Null(introduction.Introducer);
        Assert.Equal("Ann of A and bea of B would meet. It would go from being held by nobody to being held by one person alone. Nobody who could introduce them is recorded.", Why(introduction));
    }

    [Fact]
    public void Those_met_are_in_fresh_contact_too_and_only_the_newcomer_is_known_to_know_them()
    {
        // Both sides have two people. All who hold it for B are known to be in touch with the newcomer, and with the two of A who know nobody.
        Borough borough = HeldByTwo().Role("al", "A", Level.Strategic).Holds("al", "p", "A").Role("bo", "B", Level.Strategic).Holds("bo", "p", "B", contactAgo: 300).Role("max", "A", Level.Management);

        Introduction introduction = Assert.Single(Rank(borough));

        Standing recorded = Judged(borough.Holds("max", "p", "A").Tie("max", "bea", "p", 0, Strength.Strong).Tie("max", "bo", "p", 0, Strength.Strong));
        Assert.Equal(recorded, introduction.Then);
        Assert.Equal((FragilityClass.Thin, 2), (introduction.Then.Class, introduction.Then.K));
        Assert.Equal(Judged(borough.Replace<Holds>(holds => holds.From == Borough.PersonId("bo"), holds => holds with { LastContact = Borough.In(0) })), introduction.Then);
    }

    [Fact]
    public void What_would_make_it_known_that_fewer_can_talk_is_no_introduction()
    {
        // All of A know only one who left, and all of B are taken to know everybody as long as no tie of theirs is recorded.
        Borough borough = new Borough().Partnership("p").Between("p", "A", "B").Role("max", "A", Level.Management);
        foreach (string number in (string[])["1", "2", "3"])
            borough.Role("a" + number, "A", Level.Strategic).Holds("a" + number, "p", "A").Role("b" + number, "B", Level.Strategic).Holds("b" + number, "p", "B").Tie("a" + number, "left", "p");

        Assert.Equal(3, borough.Judge().K);
        Assert.Empty(Rank(borough));
    }

    [Fact]
    public void On_a_day_to_come_an_introduction_gains_as_much()
    {
        Borough borough = HeldByTwo().Role("sal", "A", Level.Strategic).Replace<Holds>(_ => true, holds => holds with { LastContact = Borough.Ago(40) });

        Assert.Equal(11.552, Assert.Single(NextIntroductions.Rank(borough.Project().Ask(Borough.Day, knownOn: Borough.Day.AddDays(-30)), [], null, 100)).Gain, 4);
    }

    [Fact]
    public void Nobody_is_proposed_who_is_not_named()
    {
        Borough borough = HeldByTwo().Role("Deputy of A - not named", "A", Level.Management).Role("TBC", "B", Level.Management);
        Assert.Empty(Rank(borough));

        borough.Replace<Person>(person => person.Name == "TBC", person => person with { AlternateNames = ["Mia Lee"] });
        Assert.Equal(Borough.PersonId("TBC"), Assert.Single(Rank(borough)).People[0].Person);
    }

    [Fact]
    public void Nobody_introduces_who_is_not_named()
    {
        Borough borough = new Borough().Partnership("p").Between("p", "A", "B").Role("max", "A", Level.Management)
            .Role("ann - not named", "A", Level.Strategic).Holds("ann - not named", "p", "A").Role("bea", "B", Level.Strategic).Holds("bea", "p", "B");

        Assert.Equal((Borough.PersonId("bea"), IntroducerKind.HoldsItOnTheOtherSide), (Assert.Single(Rank(borough)).Introducer?.Person, Assert.Single(Rank(borough)).Introducer?.Kind));
    }

    [Fact]
    public void Of_a_partnership_that_nobody_holds_nobody_is_said_to_hold_it()
    {
        Borough borough = new Borough().Partnership("p").Between("p", "A", "B").Role("max", "A").Role("bea", "B").Holds("bea", "p", "B");

        Assert.Equal(
            "Max of A would meet the contacts for it at B. It would go from being held by nobody to being held by one person alone. Bea of B, who is a contact for it there, could introduce them.",
            Why(Assert.Single(Rank(borough))));
    }

    [Fact]
    public void The_first_words_say_what_becomes_of_the_class_and_scores_are_told_within_one()
    {
        Borough borough = HeldByTwo().Role("max", "A", Level.Management).Role("mia", "B", Level.Management);

        string[] why = [.. Rank(borough).Select(Why)];

        Assert.Contains("It would go from being held by one person alone to being held thinly by several people.", why[0], StringComparison.Ordinal);
        Assert.DoesNotContain("score", why[0], StringComparison.Ordinal);
        Assert.Contains("It would still be held by one person alone, but the score would fall from 42.2 to 28.4.", why[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Those_who_hold_it_leave_soon_have_left_or_hold_enough_are_not_proposed()
    {
        Borough borough = HeldByTwo()
            .Role("gone", "A", Level.Management, until: -1)
            .Role("going", "A", Level.Management, until: 100)
            .Role("quiet", "A", Level.Management).Holds("quiet", "p", "A", contactAgo: 900)
            .Role("other", "B", Level.Management).Holds("other", "p", "B", contactAgo: 900)
            .Role("busy", "A", Level.FrontLine);
        for (int i = 0; i < Options.MostHoldings; i++)
            borough.Partnership($"q{i}").Between($"q{i}", "A", "C").Holds("busy", $"q{i}", "A");

        Assert.DoesNotContain(Rank(borough), introduction => introduction.Partnership == Borough.PartnershipId("p"));
        Assert.Equal("busy", NameOf(Assert.Single(Rank(borough, Options with { MostHoldings = Options.MostHoldings + 1 }, "A", "B")).People[0].Person));
    }

    [Fact]
    public void Nobody_becomes_a_new_hub_by_being_proposed_again_and_again()
    {
        // Max would be best for all three partnerships; he may take two of them, and the strategic one takes what is left.
        Borough borough = new Borough().Role("max", "A", Level.Management).Role("sal", "A", Level.Strategic).Role("ann", "A", Level.Strategic);
        foreach (string name in (string[])["p", "q", "r"])
            borough.Partnership(name).Between(name, "A", "B" + name).Holds("ann", name, "A").Holds("bea" + name, name, "B" + name).Role("bea" + name, "B" + name, Level.Strategic);
        borough.Replace<Role>(role => role.From == Borough.PersonId("ann"), role => role with { Level = Level.Strategic });

        Introduction[] ranked = [.. Rank(borough, Options with { MostHoldings = 2 })];

        Assert.Equal(["max", "max", "sal"], ranked.Select(introduction => NameOf(introduction.People[0].Person)));
        Assert.Equal(3, ranked.Select(introduction => introduction.Partnership).Distinct().Count());
        Assert.True(ranked[1].Gain > ranked[2].Gain);
    }

    [Fact]
    public void Of_equals_whoever_meets_the_other_organisation_anyway_comes_first_then_whoever_holds_least()
    {
        Borough borough = HeldByTwo().Role("max", "A", Level.Management).Role("mia", "A", Level.Management).Role("moe", "A", Level.Management)
            .Partnership("q").Between("q", "A", "C").Holds("max", "q", "A").Holds("mia", "q", "A");
        Assert.Equal("moe", NameOf(Rank(borough, "A", "B")[0].People[0].Person));

        borough.MemberOf("B", "Forum").Role("mia", "Forum");
        Introduction introduction = Rank(borough, "A", "B")[0];
        Assert.Equal("mia", NameOf(introduction.People[0].Person));
        Assert.Equal(
            "Mia (management) of A would meet the people who hold it for B. Nobody who is staying holds it for A at management level now. Mia sits on Forum, which B belongs to. It would still be held by one person alone, but the score would fall from 42.2 to 28.4. Ann of A, who holds it now, could introduce them.",
            Why(introduction));

        borough.In("B", "Hub").KeyHolder("max", "Hub").Replace<Role>(role => role.To == Borough.OrganisationId("Forum"), role => role with { Until = Borough.In(-1) });
        Assert.Equal(("max", Borough.BuildingId("Hub")), (NameOf(Rank(borough, "A", "B")[0].People[0].Person), Rank(borough, "A", "B")[0].People[0].SharedBuilding));
    }

    [Fact]
    public void Whoever_holds_it_introduces_else_whoever_holds_another_else_whoever_sits_with_both()
    {
        // Abe holds as much as he may, and so is no newcomer himself.
        Borough borough = new Borough().Partnership("p").Between("p", "A", "B").Role("max", "A", Level.Management).Role("mia", "A", Level.Management).Role("bea", "B").Role("bo", "B")
            .Role("abe", "A").Partnership("r").Between("r", "A", "C").Holds("abe", "r", "A");
        Assert.Null(Introducer());

        borough.MemberOf("A", "Forum").MemberOf("B", "Forum").Role("abe", "Forum");
        Assert.Equal(("abe", IntroducerKind.SitsOnASharedForum), Introducer());

        borough.Replace<Party>(party => party.To == Borough.OrganisationId("C"), party => party with { To = Borough.OrganisationId("B") });
        Assert.Equal(("abe", IntroducerKind.HoldsAnother), Introducer());

        borough.Holds("bob", "p", "B").Role("bob", "B", until: 30);
        Assert.Equal(("bob", IntroducerKind.HoldsItOnTheOtherSide), Introducer());

        borough.Holds("al", "p", "A", contactAgo: 200).Role("al", "A").Holds("ann", "p", "A", contactAgo: 2).Role("ann", "A");
        Assert.Equal(("ann", IntroducerKind.HoldsIt), Introducer());

        (string?, IntroducerKind)? Introducer()
        {
            Introduction ofA = Rank(borough, Options with { MostHoldings = 1 }).First(introduction => introduction.Partnership == Borough.PartnershipId("p") && introduction.People[0].Organisation == Borough.OrganisationId("A"));
            return ofA.Introducer is { } found ? (NameOf(found.Person), found.Kind) : null;
        }
    }

    [Fact]
    public void Only_partnerships_of_all_the_organisations_asked_about_are_thickened()
    {
        Borough borough = HeldByTwo().Role("max", "A", Level.Management).Partnership("q").Between("q", "A", "C").Holds("ann", "q", "A").Holds("cas", "q", "C").Role("moe", "A", Level.Management);

        Assert.Equal(2, Rank(borough, "A").Select(introduction => introduction.Partnership).Distinct().Count());
        Assert.Equal(Borough.PartnershipId("q"), Assert.Single(Rank(borough, "A", "C")).Partnership);
        Assert.Empty(Rank(borough, "B", "C"));
        Assert.Empty(Rank(borough, "nobody"));
    }

    private static Borough HeldByTwo() => new Borough().Partnership("p").Between("p", "A", "B")
        .Role("ann", "A", Level.Strategic).Holds("ann", "p", "A").Role("bea", "B", Level.Strategic).Holds("bea", "p", "B");

    private static Standing Judged(Borough borough)
    {
        FragilityAnswer answer = borough.Judge();
        return new(answer.Class, answer.K, answer.Score);
    }

    private static IReadOnlyList<Introduction> Rank(Borough borough, params string[] between) => Rank(borough, Options, between);

    private static IReadOnlyList<Introduction> Rank(Borough borough, FragilityOptions options, params string[] between) =>
        NextIntroductions.Rank(borough.Project().Ask(Borough.Day, options), [.. between.Select(Borough.OrganisationId)], null, 100);

    private static string Why(Introduction introduction) => IntroductionReason.Write(introduction, NameOf);

    private static string? NameOf(string id) => new[] { "A", "B", "C", "Forum", "al", "ann", "abe", "bea", "bo", "bob", "max", "mia", "moe", "sal", "busy", "other", "quiet" }
        .FirstOrDefault(name => id == Borough.OrganisationId(name) || id == Borough.PersonId(name));
}
