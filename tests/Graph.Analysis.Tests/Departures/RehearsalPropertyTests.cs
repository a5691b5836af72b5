using CsCheck;
using Graph.Analysis.Departures;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Tests.Given;
using Graph.Model;

namespace Graph.Analysis.Tests.Departures;

public sealed class RehearsalPropertyTests
{
    private static readonly FragilityOptions Options = FragilityOptions.Default;

    [Fact]
    public void Leaving_does_to_a_partnership_what_judging_it_again_without_their_holdings_shows() => Gen.Select(AnyBorough.Wild, Gen.Int[0, 5].Array[1, 4]).Sample(
        (borough, numbers) =>
        {
            string[] leavers = [.. numbers.Select(number => Borough.PersonId($"person {number}"))];
            ByDefinition before = new(borough.Facts, Borough.PartnershipId("p"), Borough.Day);
            ByDefinition after = new([.. borough.Facts.Where(fact => fact is not Holds holds || !leavers.Contains(holds.From))], Borough.PartnershipId("p"), Borough.Day);
            bool isCurrent = borough.Facts.OfType<Partnership>().Single().IsCurrentOn(Borough.Day);
            (string A, string B)[] talkingBefore = isCurrent ? DeparturesByDefinition.Talking(before) : [];
            (string A, string B)[] talkingAfter = DeparturesByDefinition.Talking(after);
            bool parted = talkingBefore.Except(talkingAfter).Any();
            bool lost = parted && talkingAfter.Length == 0;
            bool leftWithOne = isCurrent && !lost && before.Parties.Any(party => before.Counting(party).Count > 1 && after.Counting(party).Count == 1);

            DepartureAnswer answer = DepartureRehearsal.Rehearse(borough.Project().Ask(Borough.Day, Options), leavers);

            Assert.Equal(
                (lost, parted && !lost, leftWithOne),
                (answer.PartnershipsLost.Count == 1, answer.PartnershipsLostInPart.Count == 1, answer.LeftWithOneHolder.Count == 1));
        },
        iter: 3000);

    [Fact]
    public void What_goes_with_any_people_is_what_the_definition_says() => Gen.Select(AnyBorough.Wild, Gen.Int[0, 5].Array[1, 4]).Sample(
        (borough, numbers) =>
        {
            string[] leavers = [.. numbers.Select(number => Borough.PersonId($"person {number}"))];
            ByDefinition definition = new(borough.Facts, Borough.PartnershipId("p"), Borough.Day);

            DepartureAnswer answer = DepartureRehearsal.Rehearse(borough.Project().Ask(Borough.Day, Options), leavers);

            DeparturesByDefinition departures = new(borough.Facts, Borough.PartnershipId("p"), Borough.Day);
            Assert.Equal(departures.IsLost(leavers), answer.PartnershipsLost.Count == 1);
            Assert.Equal(departures.IsLostInPart(leavers), answer.PartnershipsLostInPart.Count == 1);
            Assert.Equal(departures.IsLeftWithOneHolder(leavers), answer.LeftWithOneHolder.Count == 1);
            Assert.Equal(departures.Parted(leavers), answer.Cascade.SelectMany(step => step.Parted).Select(pair => (pair.A, pair.B)));
            Assert.Equal(definition.SeatsLost(leavers).Select(seat => new ForumSeatLost(seat.Forum, seat.Organisation)), answer.ForumsWithoutMember);
            Assert.Equal(definition.ChairsLost(leavers), answer.ForumsWithoutChair);
            Assert.Equal(definition.BuildingsShut(leavers), answer.BuildingsWithoutKeyHolder);
            Assert.Equal(definition.FundingAttached(leavers), answer.FundingAttached);
        },
        iter: 3000);

    [Fact]
    public void Everybody_at_once_counts_what_each_person_alone_takes_along() => Gen.Select(AnyBorough.Wild, AnyBorough.Elsewhere).Sample(
        (borough, elsewhere) =>
        {
            borough.AddElsewhere(elsewhere);
            Projection projection = borough.Project();
            IEnumerable<DepartureCounts> oneByOne =
                from person in borough.Facts.OfType<Person>()
                let answer = DepartureRehearsal.Rehearse(projection.Ask(Borough.Day, Options), [person.Id])
                select new DepartureCounts(person.Id, answer.PartnershipsLost.Count, answer.PartnershipsLostInPart.Count, answer.LeftWithOneHolder.Count, answer.ForumsWithoutChair.Count, answer.ForumsWithoutMember.Count, answer.BuildingsWithoutKeyHolder.Count, answer.FundingAttached.Count) into counts
                where counts is not { PartnershipsLost: 0, PartnershipsLostInPart: 0, LeftWithOneHolder: 0, ForumsWithoutChair: 0, ForumsWithoutMember: 0, BuildingsWithoutKeyHolder: 0, FundingAttached: 0 }
                select counts;

            IReadOnlyList<DepartureCounts> everyone = DepartureRehearsal.RehearseEveryone(projection.Ask(Borough.Day, Options));

            Assert.Equal(
                oneByOne.OrderByDescending(one => one.PartnershipsLost).ThenByDescending(one => one.PartnershipsLostInPart).ThenByDescending(one => one.LeftWithOneHolder).ThenBy(one => one.Person, StringComparer.Ordinal),
                everyone);
        },
        iter: 2000);
}
