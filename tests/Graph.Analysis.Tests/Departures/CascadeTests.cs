using CsCheck;
using Graph.Analysis.Departures;
using Graph.Analysis.Tests.Given;
using Graph.Analysis.Wording;
using Graph.Model;

namespace Graph.Analysis.Tests.Departures;

public sealed class CascadeTests
{
    [Fact]
    public void A_forum_loses_its_chair_with_its_last_chair_only()
    {
        Borough borough = new Borough().MemberOf("CVS", "Forum").Role("ann", "Forum", title: "Chair").Role("bea", "Forum", title: "Co-chair").Role("cy", "Forum", title: "Vice-chair").Role("di", "Forum", title: "Chair", until: 0);

        Assert.Empty(Leave(borough, "ann").ForumsWithoutChair);
        Assert.Equal([Borough.OrganisationId("Forum")], Leave(borough, "ann", "bea").ForumsWithoutChair);
        Assert.Empty(Leave(borough, "cy", "di").ForumsWithoutChair);
    }

    [Fact]
    public void Whoever_chairs_the_trustees_of_a_charity_that_nobody_belongs_to_chairs_no_forum()
    {
        Borough borough = new Borough().MemberOf("Charity", "Network", until: 0).Role("ann", "Charity", title: "Chair of trustees").Role("ann", "Network", title: "Chair");

        Assert.Empty(Leave(borough, "ann").ForumsWithoutChair);
    }

    [Fact]
    public void With_the_chair_come_the_partnerships_that_nothing_but_the_forum_anchors()
    {
        Borough borough = new Borough().MemberOf("Council", "Forum").MemberOf("CVS", "Forum").MemberOf("Health", "Forum").MemberOf("Council", "Board").MemberOf("Health", "Board")
            .Role("ann", "Forum", title: "Chair")
            .Partnership("by the forum").Between("by the forum", "Council", "CVS")
            .Partnership("agreed", "Memorandum").Between("agreed", "Council", "CVS")
            .Partnership("over", until: 0).Between("over", "Council", "CVS")
            .Partnership("two forums").Between("two forums", "Council", "Health");

        CascadeStep step = Assert.Single(Leave(borough, "ann").Cascade);

        Assert.Equal((CascadeKind.ForumWithoutChair, Borough.OrganisationId("Forum")), (step.Kind, step.Gone.Id));
        Assert.Equal([Borough.PartnershipId("by the forum")], step.Follows.Select(part => part.Id));
        Assert.Equal(new[] { "CVS", "Council" }.Select(Borough.OrganisationId).Order(StringComparer.Ordinal), step.Follows[0].Parties);
    }

    [Fact]
    public void With_a_partnership_comes_its_own_funding_and_with_a_building_whoever_is_in_it()
    {
        Borough borough = new Borough().Partnership("p").Between("p", "Council", "CVS").Holds("ann", "p", "Council").Holds("bea", "p", "CVS")
            .Partnership("q").Between("q", "Council", "Health").Holds("ann", "q", "Council").Holds("cy", "q", "Health")
            .Funding("Grant", "Council", "CVS", awarded: -30).KeyHolder("ann", "Hub").In("CVS", "Hub").In("Health", "Hub", until: 0);

        IReadOnlyList<CascadeStep> cascade = Leave(borough, "ann").Cascade;

        Assert.Equal([CascadeKind.PartnershipLost, CascadeKind.PartnershipLost, CascadeKind.BuildingWithoutKeyHolder], cascade.Select(step => step.Kind));
        Assert.Equal([Borough.FundingId("Grant")], cascade.Single(step => step.Gone.Id == Borough.PartnershipId("p")).Follows.Select(part => part.Id));
        Assert.Empty(cascade.Single(step => step.Gone.Id == Borough.PartnershipId("q")).Follows);
        Assert.Equal([Borough.OrganisationId("CVS")], cascade[2].Follows.Select(part => part.Id));
    }

    [Fact]
    public void A_name_that_may_not_be_shown_leaves_a_sentence()
    {
        CascadeStep step = new(CascadeKind.PartnershipLost, new("partnership-1", ["a", "b"]), null, [new("funding-1", [])]) { Parted = [new("a", "b")] };

        Assert.Equal(
            "The partnership of an organisation and an organisation would be lost: there would be nobody left who could speak to another party. An organisation and an organisation would lose touch. Funding is attached to the parties that lose touch, but that does not mean that the money would be lost.",
            CascadeExplanation.Write(step, _ => null));
        Assert.Equal(["a", "b", "funding-1", "partnership-1"], CascadeExplanation.NamesNeeded(step).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_pair_of_parties_that_lose_touch_is_named_once()
    {
        CascadeStep inPart = new(CascadeKind.PartnershipLostInPart, new("partnership-1", ["a", "b", "c", "d", "e", "f"]), null, [])
        {
            Parted = [new("a", "f"), new("b", "f"), new("c", "f"), new("d", "f"), new("e", "f"), new("a", "b")],
        };

        Assert.Equal(
            "The partnership of A, B, C and 3 others would be lost in part: some of its parties could still speak to each other. F would lose touch with A, B, C, D and E. A and B would lose touch.",
            CascadeExplanation.Write(inPart, id => id.Length == 1 ? id.ToUpperInvariant() : null));
    }

    [Fact]
    public void Of_very_many_pairs_of_parties_the_rest_is_counted()
    {
        CascadeStep step = new(CascadeKind.PartnershipLost, new("partnership-1", ["a", "b"]), null, [])
        {
            Parted = [.. Enumerable.Range(0, 120).Select(number => new PartedPair("a", $"b{number}"))],
        };

        Assert.EndsWith("So would 20 other pairs of parties.", CascadeExplanation.Write(step, id => id), StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_goes_is_a_step_and_brings_along_what_the_definition_says() => Gen.Select(AnyBorough.Wild, Gen.Int[0, 5].Array[1, 4]).Sample(
        (borough, numbers) =>
        {
            string[] leavers = [.. numbers.Select(number => Borough.PersonId($"person {number}"))];
            ByDefinition definition = new(borough.Facts, Borough.PartnershipId("p"), Borough.Day);

            DepartureAnswer answer = DepartureRehearsal.Rehearse(borough.Project().Ask(Borough.Day), leavers);

            Assert.Equal(answer.PartnershipsLost, Gone(CascadeKind.PartnershipLost));
            Assert.Equal(answer.PartnershipsLostInPart, Gone(CascadeKind.PartnershipLostInPart));
            Assert.Equal(answer.ForumsWithoutChair, Gone(CascadeKind.ForumWithoutChair));
            Assert.Equal(answer.ForumsWithoutMember.Select(seat => seat.Forum), Gone(CascadeKind.ForumWithoutMember));
            Assert.Equal(answer.BuildingsWithoutKeyHolder, Gone(CascadeKind.BuildingWithoutKeyHolder));
            Assert.Equal(answer.FundingAttached, answer.Cascade.Where(step => step.Kind is CascadeKind.PartnershipLost or CascadeKind.PartnershipLostInPart).SelectMany(step => step.Follows).Select(part => part.Id));
            Assert.Equal(
                answer.ForumsWithoutChair.Intersect(definition.OnlyAnchoredBy()),
                answer.Cascade.Where(step => step.Kind == CascadeKind.ForumWithoutChair && step.Follows.Count > 0).Select(step => step.Gone.Id));

            IEnumerable<string> Gone(CascadeKind kind) => answer.Cascade.Where(step => step.Kind == kind).Select(step => step.Gone.Id);
        },
        iter: 2000);

    private static DepartureAnswer Leave(Borough borough, params string[] people) =>
        DepartureRehearsal.Rehearse(borough.Project().Ask(Borough.Day), [.. people.Select(Borough.PersonId)]);
}
