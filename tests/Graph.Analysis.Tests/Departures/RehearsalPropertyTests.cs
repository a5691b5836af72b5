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
            bool lost = isCurrent && before.Parties.Any(a => before.Parties.Any(b => string.CompareOrdinal(a, b) < 0
                && before.AnyPair(before.Counting(a), before.Counting(b))
                && !after.AnyPair(after.Counting(a), after.Counting(b))));
            bool leftWithOne = isCurrent && !lost && before.Parties.Any(party => before.Counting(party).Count > 1 && after.Counting(party).Count == 1);

            DepartureAnswer answer = DepartureRehearsal.Rehearse(borough.Project().Ask(Borough.Day, Options), leavers);

            Assert.Equal((lost, leftWithOne), (answer.PartnershipsLost.Count == 1, answer.LeftWithOneHolder.Count == 1));
        },
        iter: 3000);

    [Fact]
    public void What_goes_with_any_people_is_what_the_definition_says() => Gen.Select(AnyBorough.Wild, Gen.Int[0, 5].Array[1, 4]).Sample(
        (borough, numbers) =>
        {
            string[] leavers = [.. numbers.Select(number => Borough.PersonId($"person {number}"))];
            ByDefinition definition = new(borough.Facts, Borough.PartnershipId("p"), Borough.Day);

            DepartureAnswer answer = DepartureRehearsal.Rehearse(borough.Project().Ask(Borough.Day, Options), leavers);

            Assert.Equal((definition.Parted(leavers).Count > 0, definition.LeavesOneHolder(leavers)), (answer.PartnershipsLost.Count == 1, answer.LeftWithOneHolder.Count == 1));
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
                select new DepartureCounts(person.Id, answer.PartnershipsLost.Count, answer.LeftWithOneHolder.Count, answer.ForumsWithoutChair.Count, answer.ForumsWithoutMember.Count, answer.BuildingsWithoutKeyHolder.Count, answer.FundingAttached.Count) into counts
                where counts is not { PartnershipsLost: 0, LeftWithOneHolder: 0, ForumsWithoutChair: 0, ForumsWithoutMember: 0, BuildingsWithoutKeyHolder: 0, FundingAttached: 0 }
                select counts;

            IReadOnlyList<DepartureCounts> everyone = DepartureRehearsal.RehearseEveryone(projection.Ask(Borough.Day, Options));

            Assert.Equal(
                oneByOne.OrderByDescending(one => one.PartnershipsLost).ThenByDescending(one => one.LeftWithOneHolder).ThenBy(one => one.Person, StringComparer.Ordinal),
                everyone);
        },
        iter: 2000);
}
