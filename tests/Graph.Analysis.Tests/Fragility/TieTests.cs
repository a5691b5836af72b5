using CsCheck;
using Graph.Analysis.Fragility;
using Graph.Analysis.Tests.Given;
using Graph.Model;

namespace Graph.Analysis.Tests.Fragility;

public sealed class TieTests
{
    [Theory]
    [InlineData("a0-b0 a0-b1 a0-b2 a1-b0 a2-b0", 2)]
    [InlineData("a0-b0 a1-b1 a2-b2", 3)]
    [InlineData("a0-b0 a0-b1 a0-b2", 3)]
    [InlineData("", 3)]
    public void Three_holders_on_each_side_have_the_printed_k(string ties, int k)
    {
        Borough borough = ThreeByThree();
        foreach (string[] tie in ties.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(tie => tie.Split('-')))
            borough.Tie(tie[0], tie[1], "p");

        Assert.Equal(k, borough.Judge().K);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a0-b0 a0-b1 a0-b2")]
    public void One_holder_against_three_is_k_1(string ties)
    {
        Borough borough = new Borough().Partnership("p").Between("p", "A", "B").Holds("a0", "p", "A").Holds("b0", "p", "B").Holds("b1", "p", "B").Holds("b2", "p", "B");
        foreach (string[] tie in ties.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(tie => tie.Split('-')))
            borough.Tie(tie[0], tie[1], "p");

        Assert.Equal(1, borough.Judge().K);
    }

    [Fact]
    public void On_two_sides_of_any_size_k_is_a_maximum_matching_of_the_pairs_that_can_talk() =>
        Gen.Select(Gen.Int[1, 12], Gen.Int[1, 12], Gen.Select(Gen.Int[0, 11], Gen.Int[0, 11], Gen.Int[0, 5]).Array[0, 40]).Sample(
            (left, right, ties) =>
            {
                Borough borough = new Borough().Partnership("p").Between("p", "A", "B");
                for (int i = 0; i < left; i++)
                    borough.Holds($"a{i}", "p", "A");
                for (int i = 0; i < right; i++)
                    borough.Holds($"b{i}", "p", "B");
                foreach ((int a, int b, int state) in ties)
                    borough.Tie($"a{a}", $"b{b}", "p", until: state == 0 ? 0 : null);
                bool CanTalk(int a, int b) => ties.All(tie => tie.Item1 != a) || ties.All(tie => tie.Item2 != b) || ties.Any(tie => tie.Item1 == a && tie.Item2 == b && tie.Item3 > 0);

                Assert.Equal(MaximumMatching(left, right, CanTalk), borough.Judge().K);
            },
            iter: 1000);

    [Fact]
    public void Everybody_tied_to_one_person_hangs_on_that_person()
    {
        Borough borough = ThreeByThree().Tie("a0", "b0", "p").Tie("a0", "b1", "p").Tie("b2", "a0", "p").Tie("a1", "gone", "p").Tie("a2", "gone", "p");

        Assert.Equal([Borough.PersonId("a0")], borough.Judge().HangsOn.Select(person => person.Person));
    }

    [Fact]
    public void A_tie_that_has_ended_lets_nobody_talk_and_still_is_a_recorded_tie()
    {
        Borough borough = new Borough().Partnership("p").Between("p", "A", "B").Holds("ann", "p", "A").Holds("bea", "p", "B").Tie("ann", "bea", "p", until: 0);

        Assert.Equal((0, FragilityClass.Unheld), (borough.Judge().K, borough.Judge().Class));
    }

    [Fact]
    public void A_tie_that_has_not_begun_is_not_recorded_yet()
    {
        Borough borough = new Borough().Partnership("p").Between("p", "A", "B").Holds("ann", "p", "A").Holds("bea", "p", "B").Tie("ann", "somebody", "p", since: 1).Tie("bea", "somebody", "p", since: 1);

        Assert.Equal(1, borough.Judge().K);
        Assert.Equal(0, borough.Judge(day: 1).K);
    }

    [Fact]
    public void A_tie_is_evidence_for_both_of_its_people()
    {
        Borough borough = new Borough().Partnership("p").Between("p", "A", "B").Holds("ann", "p", "A", contactAgo: null).Holds("bea", "p", "B", contactAgo: 400)
            .Tie("bea", "ann", "p", contactAgo: 5, strength: Strength.Strong);

        Assert.Equal([true, true], borough.Judge().Holders.Select(holder => holder.Counts));
    }

    [Fact]
    public void A_tie_about_another_partnership_or_none_says_nothing_here()
    {
        Borough borough = new Borough().Partnership("p").Partnership("q").Between("p", "A", "B").Holds("ann", "p", "A").Holds("bea", "p", "B")
            .Tie("ann", "somebody", "q").Tie("bea", "somebody", "q")
            .Add(new Tie { Id = FactId.Of<Tie>("none"), From = Borough.PersonId("ann"), To = Borough.PersonId("somebody") });

        Assert.Equal(1, borough.Judge().K);
    }

    [Fact]
    public void Somebody_on_both_sides_leaves_once()
    {
        // Ann and Bea both hold both sides: a matching of the four holders has two pairs that share people.
        Borough borough = new Borough().Partnership("p").Between("p", "A", "B")
            .Holds("ann", "p", "A").Holds("bea", "p", "A").Holds("ann", "p", "B").Holds("bea", "p", "B").Tie("ann", "bea", "p");

        FragilityAnswer answer = borough.Judge();

        Assert.Equal(1, answer.K);
        Assert.True(answer.OnePersonOnBothSides);
        Assert.Equal(2, answer.HangsOn.Count);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(30)]
    public void Many_people_on_both_sides_are_judged_without_trying_every_combination_of_them(int people)
    {
        Borough borough = new Borough().Partnership("p").Between("p", "A", "B");
        for (int i = 0; i < people; i++)
            borough.Holds($"x{i}", "p", "A").Holds($"x{i}", "p", "B").Tie($"x{i}", $"x{(i + 1) % people}", "p");

        int k = borough.Judge().K;

        // A ring is covered by every second person. To try all combinations of 30 people would take days.
        Assert.InRange(k, people / 2, people);
        if (people <= 12)
            Assert.Equal(people / 2, k);
    }

    /// <summary>As the textbook has it: each on the left in turn takes somebody on the right who is free, or whose partner can take another.</summary>
    private static int MaximumMatching(int left, int right, Func<int, int, bool> canTalk)
    {
        int[] partner = [.. Enumerable.Repeat(-1, right)];
        bool Take(int a, HashSet<int> tried) => Enumerable.Range(0, right).Any(b =>
        {
            if (!canTalk(a, b) || !tried.Add(b) || (partner[b] >= 0 && !Take(partner[b], tried)))
                return false;
            partner[b] = a;
            return true;
        });
        return Enumerable.Range(0, left).Count(a => Take(a, []));
    }

    private static Borough ThreeByThree()
    {
        Borough borough = new Borough().Partnership("p").Between("p", "A", "B");
        for (int i = 0; i < 3; i++)
            borough.Holds($"a{i}", "p", "A").Holds($"b{i}", "p", "B");
        return borough;
    }
}
