using CsCheck;
using Graph.Analysis.Departures;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Tests.Given;
using Graph.Model;

namespace Graph.Analysis.Tests.Departures;

public sealed class MostHurtfulTests
{
    private static readonly FragilityOptions Options = FragilityOptions.Default;

    [Fact]
    public void Whoever_adds_most_one_after_the_other_would_miss_the_worst_pair()
    {
        Borough borough = new();
        for (int i = 0; i < 10; i++)
            Between(borough, $"worth ten {i}", [0, 1], [2, 3, 4]);
        Between(borough, "first", [5], [6, 7, 8]);
        Between(borough, "second", [6], [5, 7, 8]);

        MostHurtfulAnswer answer = Find(borough, 2);

        Assert.Equal([.. Ids(0, 1)], answer.People);
        Assert.Equal((10, true), (answer.PartnershipsLost, answer.IsProvenBest));
        Assert.Equal(1, Find(borough, 1).PartnershipsLost);
        Assert.Equal(12, Find(borough, 4).PartnershipsLost);
    }

    [Fact]
    public void Nobody_is_named_who_takes_nothing_along()
    {
        Borough borough = new();
        Between(borough, "a", [0], [1, 2]);

        MostHurtfulAnswer answer = Find(borough, 3);

        Assert.Equal([.. Ids(0)], answer.People);
        Assert.Equal((1, 1), (answer.PartnershipsLost, answer.AtMost));
    }

    [Fact]
    public void Where_nobody_holds_anything_nothing_can_be_lost()
    {
        MostHurtfulAnswer answer = Find(new Borough().Partnership("a").Between("a", "Council", "Charity"), 2);

        Assert.Empty(answer.People);
        Assert.Equal((0, true), (answer.PartnershipsLost, answer.IsProvenBest));
    }

    [Fact]
    public void A_partnership_of_three_parties_is_hurt_most_by_those_who_leave_no_two_in_touch()
    {
        Borough borough = new Borough().Partnership("p").Between("p", "Council", "CVS", "Health")
            .Holds("ann", "p", "Council").Holds("bea", "p", "CVS").Holds("di", "p", "Health");

        Assert.Equal((0, 0, 0), (Find(borough, 1).People.Count, Find(borough, 1).PartnershipsLost, Find(borough, 1).PartnershipsLostInPart));
        Assert.Equal((2, 1, true), (Find(borough, 2).People.Count, Find(borough, 2).PartnershipsLost, Find(borough, 2).IsProvenBest));
    }

    [Fact]
    public void What_the_most_hurtful_people_would_lose_in_part_is_told_beside()
    {
        Borough borough = new Borough().Partnership("p").Between("p", "Council", "CVS", "Health")
            .Holds("0", "p", "Council").Holds("bea", "p", "CVS").Holds("di", "p", "Health");
        Between(borough, "a", [0], [1, 2]);

        MostHurtfulAnswer answer = Find(borough, 1);

        Assert.Equal([.. Ids(0)], answer.People);
        Assert.Equal((1, 1), (answer.PartnershipsLost, answer.PartnershipsLostInPart));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    public void Only_so_many_people_can_be_asked_about_together(int count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Find(new Borough(), count));

    [Fact]
    public void No_group_of_that_size_loses_more() => Gen.Select(AnyBorough.Wild, AnyBorough.Elsewhere, Gen.Int[1, 3]).Sample(
        (borough, elsewhere, count) =>
        {
            borough.AddElsewhere(elsewhere);
            AssertBest(borough, count);
        },
        iter: 500);

    [Fact]
    public void No_group_loses_more_where_partnerships_share_their_people() => Gen.Int[0, 7].Array[1, 3].Array[2].Array[1, 8].Select(Gen.Int[1, 4]).Sample(
        (partnerships, count) =>
        {
            Borough borough = new();
            for (int i = 0; i < partnerships.Length; i++)
                Between(borough, $"p{i}", partnerships[i][0], partnerships[i][1]);
            AssertBest(borough, count);
        },
        iter: 500);

    [Fact]
    public void No_group_loses_more_where_partnerships_have_three_parties() => Gen.Int[0, 7].Array[1, 2].Array[3].Array[1, 6].Select(Gen.Int[1, 4]).Sample(
        (partnerships, count) =>
        {
            Borough borough = new();
            for (int i = 0; i < partnerships.Length; i++)
            {
                Between(borough, $"p{i}", partnerships[i][0], partnerships[i][1]);
                borough.Between($"p{i}", "Health");
                foreach (int person in partnerships[i][2])
                    borough.Holds($"{person}", $"p{i}", "Health");
            }

            AssertBest(borough, count);
        },
        iter: 500);

    [Fact]
    public void Of_some_organisations_no_group_loses_more_of_their_partnerships() => Gen.Select(AnyBorough.Wild, AnyBorough.Elsewhere, Gen.Int[1, 3], Gen.Int[0, 2]).Sample(
        (borough, elsewhere, count, organisation) =>
        {
            borough.AddElsewhere(elsewhere);
            AssertBest(borough, count, new HashSet<string> { Borough.OrganisationId("ABC"[organisation..(organisation + 1)]) });
        },
        iter: 500);

    [Fact]
    public void Who_holds_most_elsewhere_is_not_who_hurts_a_place_most()
    {
        Borough borough = new();
        Between(borough, "there", [0], [1, 2]);
        foreach (string elsewhere in (string[])["x", "y"])
        {
            borough.Partnership(elsewhere).Between(elsewhere, "Club", "Buses").Holds("9", elsewhere, "Club").Holds("8", elsewhere, "Buses").Holds("7", elsewhere, "Buses");
        }

        MostHurtfulAnswer everywhere = Find(borough, 1);
        MostHurtfulAnswer there = MostHurtfulDepartures.Find(borough.Project().Ask(Borough.Day, Options), 1, new HashSet<string> { Borough.OrganisationId("Council") });

        Assert.Equal([.. Ids(9)], everywhere.People);
        Assert.Equal([.. Ids(0)], there.People);
        Assert.Equal((1, 1), (there.PartnershipsLost, there.AtMost));
    }

    private static void AssertBest(Borough borough, int count, IReadOnlySet<string>? organisations = null)
    {
        Projection projection = borough.Project();
        string[] people = [.. borough.Facts.OfType<Person>().Select(person => person.Id)];
        int most = Groups(people, count).Max(group => Lost(projection, group, organisations));

        MostHurtfulAnswer answer = MostHurtfulDepartures.Find(projection.Ask(Borough.Day, Options), count, organisations);

        Assert.Equal(most, answer.PartnershipsLost);
        Assert.True(answer.IsProvenBest);
        Assert.True(answer.People.Count <= count);
        Assert.Equal(most, Lost(projection, [.. answer.People], organisations));
        Assert.All(answer.People, person => Assert.True(Lost(projection, [.. answer.People.Where(other => other != person)], organisations) < most));
    }

    private static int Lost(Projection projection, string[] group, IReadOnlySet<string>? organisations) => DepartureRehearsal.Rehearse(projection.Ask(Borough.Day, Options), group, organisations).PartnershipsLost.Count;

    private static IEnumerable<string[]> Groups(string[] people, int size) => size == 0
        ? [[]]
        : Groups(people, size - 1).SelectMany(group => people.Where(person => group.Length == 0 || string.CompareOrdinal(person, group[^1]) > 0).Select(person => (string[])[.. group, person])).Append([]);

    private static MostHurtfulAnswer Find(Borough borough, int count) => MostHurtfulDepartures.Find(borough.Project().Ask(Borough.Day, Options), count);

    private static IEnumerable<string> Ids(params int[] people) => people.Select(person => Borough.PersonId($"{person}")).Order(StringComparer.Ordinal);

    private static void Between(Borough borough, string partnership, int[] left, int[] right)
    {
        borough.Partnership(partnership).Between(partnership, "Council", "Charity");
        foreach (int person in left)
            borough.Holds($"{person}", partnership, "Council");
        foreach (int person in right)
            borough.Holds($"{person}", partnership, "Charity");
    }
}
