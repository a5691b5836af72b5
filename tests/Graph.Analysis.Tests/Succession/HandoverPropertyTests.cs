using CsCheck;
using Graph.Analysis.Fragility;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Succession;
using Graph.Analysis.Tests.Given;
using Graph.Model;

namespace Graph.Analysis.Tests.Succession;

public sealed class HandoverPropertyTests
{
    [Fact]
    public void The_class_without_somebody_is_that_of_the_graph_without_their_holdings() => Gen.Select(AnyBorough.Wild, Gen.Int[0, 5]).Sample(
        (borough, number) =>
        {
            string person = Borough.PersonId($"person {number}");
            HandoverAnswer brief = HandoverBrief.Write(borough.Project().Ask(Borough.Day), person);
            Projection without = Borough.Project(borough.Facts.Where(fact => fact is not Holds holds || holds.From != person));

            foreach (HandedPartnership handed in brief.Partnerships)
            {
                Assert.Equal(borough.Judge().Class, handed.ClassNow);
                Assert.Equal(FragilityJudge.Judge(without.Ask(Borough.Day), handed.Partnership)!.Class, handed.ClassAfter);
            }

            Assert.Equal(
                borough.Facts.OfType<Partnership>().Single().IsCurrentOn(Borough.Day)
                    ? borough.Facts.OfType<Holds>().Where(holds => holds.From == person && holds.IsCurrentOn(Borough.Day)).Select(holds => holds.Organisation).Distinct().Order(StringComparer.Ordinal)
                    : [],
                brief.Partnerships.Select(handed => handed.Organisation).Order(StringComparer.Ordinal));
        },
        iter: 2000);

    [Fact]
    public void A_successor_is_another_who_is_in_post_there_stays_and_is_no_new_hub() => Gen.Select(AnyBorough.Wild, Gen.Int[0, 5]).Sample(
        (borough, number) =>
        {
            string person = Borough.PersonId($"person {number}");

            foreach (HandedPartnership handed in HandoverBrief.Write(borough.Project().Ask(Borough.Day), person).Partnerships)
            {
                string[] staying = [.. borough.Facts.OfType<Person>().Select(one => one.Id).Where(one => one != person && borough.StaysAt(one, handed.Organisation))];
                Assert.Equal(handed.Successor is null, handed.NoSuccessor is not null);
                if (handed.Successor is { } successor)
                {
                    Assert.Contains(successor.Person, staying);
                    Assert.True(successor.HoldsIt || successor.Holdings + successor.Suggested < FragilityOptions.Default.MostHoldings);
                }
                else if (handed.NoSuccessor != NoSuccessor.NobodyHasRoom)
                {
                    Assert.Empty(staying);
                }
            }
        },
        iter: 2000);
}
