using Graph.Analysis.Fragility;
using Graph.Analysis.Succession;
using Graph.Analysis.Tests.Given;
using Graph.Analysis.Wording;
using Graph.Model;

namespace Graph.Analysis.Tests.Succession;

public sealed class HandoverBriefTests
{
    [Fact]
    public void Every_current_partnership_comes_with_its_class_now_and_without_the_person_the_worst_first()
    {
        Borough borough = Two().Partnership("safe").Between("safe", "Council", "CVS")
            .Holds("ann", "safe", "Council", contactAgo: 20, Strength.Weak).Holds("al", "safe", "Council").Holds("bea", "safe", "CVS").Holds("cy", "safe", "CVS")
            .Partnership("over", until: -1).Between("over", "Council", "CVS").Holds("ann", "over", "Council");

        IReadOnlyList<HandedPartnership> handed = Brief(borough).Partnerships;

        Assert.Equal([Borough.PartnershipId("p"), Borough.PartnershipId("safe")], handed.Select(one => one.Partnership));
        Assert.Equal([(FragilityClass.Personal, FragilityClass.Unheld), (FragilityClass.Thin, FragilityClass.Personal)], handed.Select(one => (one.ClassNow, one.ClassAfter)));
        Assert.Equal((Borough.OrganisationId("Council"), Borough.Ago(20), Strength.Weak, true), (handed[1].Organisation, handed[1].LastContact, handed[1].Strength, handed[1].Counts));
    }

    [Fact]
    public void Who_somebody_is_tied_to_is_named_while_the_tie_holds()
    {
        Borough borough = Two().Tie("ann", "bea", "p").Tie("ann", "gone", "p", until: 0).Tie("cy", "ann", "p");

        Assert.Equal(new[] { "bea", "cy" }.Select(Borough.PersonId).Order(StringComparer.Ordinal), Brief(borough).Partnerships[0].TiedTo);
    }

    [Fact]
    public void Whoever_holds_it_already_comes_before_everybody_else()
    {
        Borough borough = Two().Role("ann", "Council", Level.Strategic).Role("al", "Council", Level.Volunteer).Role("zoe", "Council", Level.Strategic)
            .Holds("al", "p", "Council", contactAgo: 400).Contact("p", 5, "zoe", "bea");

        Successor successor = Brief(borough).Partnerships[0].Successor!;

        Assert.Equal((Borough.PersonId("al"), true), (successor.Person, successor.HoldsIt));
    }

    [Theory]
    [InlineData("tie")]
    [InlineData("contact")]
    public void Otherwise_whoever_knows_somebody_on_the_other_side_comes_first(string by)
    {
        Borough borough = Two().Role("ann", "Council", Level.Strategic).Role("al", "Council", Level.Strategic).Role("dot", "Council", Level.Volunteer);
        _ = by == "tie" ? borough.Tie("dot", "bea", "p") : borough.Contact("another", 30, "dot", "bea");

        Successor successor = Brief(borough).Partnerships[0].Successor!;

        Assert.Equal((Borough.PersonId("dot"), Borough.PersonId("bea")), (successor.Person, successor.Knows));
    }

    [Fact]
    public void Then_the_nearest_level_then_whoever_holds_least_then_a_shared_forum()
    {
        Borough byLevel = Two().Role("ann", "Council", Level.Strategic).Role("al", "Council", Level.FrontLine).Role("max", "Council", Level.Management);
        Borough byHoldings = Two().Role("al", "Council").Role("max", "Council").Partnership("q").Holds("al", "q", "Council");
        Borough byForum = Two().Role("al", "Council").Role("max", "Council").MemberOf("CVS", "Forum").Role("max", "Forum");

        Assert.Equal(Borough.PersonId("max"), Brief(byLevel).Partnerships[0].Successor!.Person);
        Assert.Equal(Borough.PersonId("max"), Brief(byHoldings).Partnerships[0].Successor!.Person);
        Assert.Equal((Borough.PersonId("max"), Borough.OrganisationId("Forum")), (Brief(byForum).Partnerships[0].Successor!.Person, Brief(byForum).Partnerships[0].Successor!.SharedForum));
    }

    [Fact]
    public void Nobody_is_suggested_who_leaves_has_left_or_is_elsewhere()
    {
        Borough borough = Two();
        Assert.Equal(NoSuccessor.NobodyInPost, Brief(borough).Partnerships[0].NoSuccessor);

        borough.Role("left", "Council", until: -1).Role("elsewhere", "Health");
        Assert.Equal(NoSuccessor.NobodyInPost, Brief(borough).Partnerships[0].NoSuccessor);

        borough.Role("leaving", "Council", until: 90);
        Assert.Equal((null, NoSuccessor.NobodyStays), (Brief(borough).Partnerships[0].Successor, Brief(borough).Partnerships[0].NoSuccessor));
    }

    [Fact]
    public void No_new_hub_grows_what_the_brief_suggests_counts_too()
    {
        Borough borough = new Borough().Role("al", "Council");
        for (int i = 0; i < FragilityOptions.Default.MostHoldings + 1; i++)
            borough.Partnership($"p{i}").Between($"p{i}", "Council", "CVS").Holds("ann", $"p{i}", "Council").Holds("bea", $"p{i}", "CVS");

        IReadOnlyList<HandedPartnership> handed = Brief(borough).Partnerships;

        Assert.Equal(Enumerable.Range(0, FragilityOptions.Default.MostHoldings), handed.Select(one => one.Successor).OfType<Successor>().Select(one => one.Suggested));
        Assert.Equal(NoSuccessor.NobodyHasRoom, handed[^1].NoSuccessor);
        Assert.Contains("either holds 5 or more partnerships", SuccessorReason.Write(handed[^1], FragilityOptions.Default, _ => null), StringComparison.Ordinal);
    }

    [Fact]
    public void What_somebody_holds_is_told_apart_from_what_the_brief_suggests_for_them()
    {
        Borough borough = new Borough().Role("al", "Council").Partnership("own").Between("own", "Council", "CVS").Holds("al", "own", "Council");
        foreach (string name in (string[])["p", "q"])
            borough.Partnership(name).Between(name, "Council", "CVS").Holds("ann", name, "Council").Holds("bea", name, "CVS");

        IReadOnlyList<HandedPartnership> handed = Brief(borough).Partnerships;

        Assert.Equal([(1, 0), (1, 1)], handed.Select(one => (one.Successor!.Holdings, one.Successor.Suggested)));
        Assert.EndsWith("and holds 1 partnership.", SuccessorReason.Write(handed[0], FragilityOptions.Default, _ => null), StringComparison.Ordinal);
        Assert.EndsWith("and holds 1 partnership, 1 more suggested here.", SuccessorReason.Write(handed[1], FragilityOptions.Default, _ => null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Representative of the council - not named")]
    [InlineData("Vacant")]
    public void Nobody_is_suggested_who_is_not_named(string name)
    {
        Borough borough = Two().Role(name, "Council").Holds(name, "p", "Council");

        Assert.Equal((null, NoSuccessor.NobodyInPost), (Brief(borough).Partnerships[0].Successor, Brief(borough).Partnerships[0].NoSuccessor));
    }

    [Fact]
    public void A_term_that_is_renewed_is_no_end_and_one_of_half_a_year_is()
    {
        Borough borough = Two().Role("al", "Council", until: 183);
        Assert.Equal(NoSuccessor.NobodyStays, Brief(borough).Partnerships[0].NoSuccessor);

        borough.Role("al", "Council", since: 200);
        Assert.Equal(Borough.PersonId("al"), Brief(borough).Partnerships[0].Successor?.Person);
    }

    [Fact]
    public void Contacts_come_latest_first_and_promises_oldest_first_while_they_are_open()
    {
        Borough borough = Two().Contact("p", 30, "ann", "bea").Contact("p", 10, "ann").Contact("p", 20, "ann").Contact("p", 5, "bea").Contact("p", -3, "ann");
        Model.Contact[] contacts = [.. borough.Facts.OfType<Model.Contact>()];
        borough.Replace<Model.Contact>(_ => true, contact => contact with { PromiseKept = contact == contacts[2] ? Borough.Ago(1) : contact == contacts[1] ? Borough.In(1) : null });

        HandoverAnswer brief = Brief(borough);

        Assert.Equal([contacts[1].Id, contacts[2].Id, contacts[0].Id], brief.Contacts);
        Assert.Equal([contacts[0].Id, contacts[1].Id], brief.OpenPromises);
    }

    [Fact]
    public void Forums_say_who_chairs_and_whom_nobody_else_speaks_for()
    {
        Borough borough = new Borough().MemberOf("Council", "Forum").MemberOf("CVS", "Board").MemberOf("Council", "Old", until: 0)
            .Role("ann", "Council").Role("ann", "Forum", title: "Chair").Role("ann", "Board", title: "Vice-chair").Role("ann", "Old", title: "Chair");

        Assert.Equal(
            new[] { (Borough.OrganisationId("Forum"), true, true, 1), (Borough.OrganisationId("Board"), false, false, 0) }.OrderBy(one => one.Item1, StringComparer.Ordinal),
            Brief(borough).Forums.Select(forum => (forum.Forum, forum.IsChair, forum.IsOnlyChair, forum.OnlyMemberFor.Count)));

        borough.Role("bea", "Forum", title: "Co-chair").Role("bea", "Council");
        HandedForum shared = Brief(borough).Forums.Single(forum => forum.Forum == Borough.OrganisationId("Forum"));
        Assert.Equal((true, false, 0), (shared.IsChair, shared.IsOnlyChair, shared.OnlyMemberFor.Count));
    }

    [Fact]
    public void Buildings_say_whether_nobody_else_has_a_key()
    {
        Borough borough = new Borough().KeyHolder("ann", "Hub").KeyHolder("ann", "Hall").KeyHolder("bea", "Hall").KeyHolder("ann", "Given back", until: 0);

        Assert.Equal(
            new[] { (Borough.BuildingId("Hub"), true), (Borough.BuildingId("Hall"), false) }.OrderBy(one => one.Item1, StringComparer.Ordinal),
            Brief(borough).Buildings.Select(building => (building.Building, building.IsOnlyKeyHolder)));
    }

    [Fact]
    public void Somebody_of_whom_nothing_is_known_hands_nothing_over()
    {
        HandoverAnswer brief = HandoverBrief.Write(Two().Project().Ask(Borough.Day), FactId.New<Person>());

        Assert.Empty(brief.Partnerships);
        Assert.Empty(brief.Contacts);
    }

    [Fact]
    public void The_reason_is_a_sentence_with_what_speaks_for_the_successor()
    {
        Borough borough = Two().Role("ann", "Council", Level.Strategic).Role("al", "Council", Level.Strategic).Contact("p", 30, "al", "bea");
        HandedPartnership handed = Brief(borough).Partnerships[0];
        Dictionary<string, string> names = borough.Facts.OfType<Person>().ToDictionary(person => person.Id, person => person.Name);

        string reason = SuccessorReason.Write(handed, FragilityOptions.Default, names.GetValueOrDefault);

        Assert.Equal("al knows bea on the other side, is at the same level (strategic) and holds nothing else yet.", reason);
        Assert.Subset(SuccessorReason.NamesNeeded(handed).ToHashSet(), new HashSet<string> { Borough.PersonId("al"), Borough.PersonId("bea") });
    }

    private static Borough Two() => new Borough().Partnership("p").Between("p", "Council", "CVS").Holds("ann", "p", "Council").Holds("bea", "p", "CVS");

    private static HandoverAnswer Brief(Borough borough) => HandoverBrief.Write(borough.Project().Ask(Borough.Day), Borough.PersonId("ann"));
}
