using CsCheck;
using Graph.Analysis.Networks;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Tests.Given;
using Graph.Model;

namespace Graph.Analysis.Tests.Networks;

public sealed class NetworkTiesTests
{
    private static readonly NetworkKind[] WithoutContact = [NetworkKind.PeopleAndOrganisations, NetworkKind.OrganisationsByPeople, NetworkKind.OrganisationsByPartnership];

    private static readonly int[] Days = [-1097, -401, -30, -6, -5, -1, 0, 1, 30, 90, 184, 366];

    [Fact]
    public void The_ties_of_a_day_are_those_of_its_network() => AnyBorough.Wild.Sample(borough =>
    {
        AnalysisSession session = borough.Project().Ask(Borough.Day);
        foreach (NetworkKind kind in Enum.GetValues<NetworkKind>())
        {
            NetworkTies ties = NetworkTies.Read(session, kind, ofAllTimes: false);
            Assert.Equal(Pairs(DayNetwork.Read(session, kind)), Pairs(ties, ties.All()));
            Assert.All(ties.All(), tie => Assert.Contains(tie.Spells, spell => Holds(spell, Borough.Day)));
        }
    });

    [Fact]
    public void What_the_network_of_all_times_says_of_a_day_is_the_network_of_that_day() => AnyBorough.Wild.Sample(borough =>
    {
        Projection projection = borough.Project();
        foreach (NetworkKind kind in WithoutContact)
        {
            NetworkTies ever = NetworkTies.Read(projection.Ask(Borough.Day), kind, ofAllTimes: true);
            foreach (DateOnly day in Days.Select(Borough.Day.AddDays))
                Assert.Equal(Pairs(DayNetwork.Read(projection.Ask(day), kind)), Pairs(ever, ever.All().Where(tie => tie.Spells.Any(spell => Holds(spell, day)))));
        }
    });

    [Fact]
    public void Whoever_could_talk_on_a_day_is_tied_on_that_day_in_the_network_of_all_times() => AnyBorough.Wild.Sample(borough =>
    {
        Projection projection = borough.Project();
        NetworkTies ever = NetworkTies.Read(projection.Ask(Borough.Day), NetworkKind.Contact, ofAllTimes: true);
        foreach (DateOnly day in Days.Select(Borough.Day.AddDays))
        {
            NetworkTies ties = NetworkTies.Read(projection.Ask(day), NetworkKind.Contact, ofAllTimes: false);
            Assert.Subset(
                ever.All().Where(tie => tie.Spells.Any(spell => Holds(spell, day))).Select(tie => (ever.IdOf(tie.A), ever.IdOf(tie.B), tie.Kind, tie.Through)).ToHashSet(),
                ties.All().Select(tie => (ties.IdOf(tie.A), ties.IdOf(tie.B), tie.Kind, tie.Through)).ToHashSet());
        }
    });

    [Fact]
    public void Spells_are_in_order_with_days_between_them() => AnyBorough.Wild.Sample(borough =>
    {
        AnalysisSession session = borough.Project().Ask(Borough.Day);
        foreach (NetworkTie tie in Enum.GetValues<NetworkKind>().SelectMany(kind => NetworkTies.Read(session, kind, ofAllTimes: true).All()))
        {
            Assert.NotEmpty(tie.Spells);
            Assert.All(tie.Spells, spell => Assert.True(spell.First is null || spell.Last is null || spell.First <= spell.Last));
            Assert.All(tie.Spells.Zip(tie.Spells.Skip(1)), pair => Assert.True(pair.First.Last!.Value.AddDays(1) < pair.Second.First!.Value));
        }
    });

    [Fact]
    public void Each_role_at_an_organisation_is_a_tie_with_its_own_spell()
    {
        Borough borough = new Borough().Organisation("Council").Person("ann").Role("ann", "Council", until: -100).Role("ann", "Council", since: -50);

        NetworkTie[] ties = [.. Read(borough, ofAllTimes: true).All()];

        Assert.Equal([TieKind.Role, TieKind.Role], ties.Select(tie => tie.Kind));
        Assert.Equal(
            [new Spell(null, Borough.Day.AddDays(-101)), new Spell(Borough.Day.AddDays(-50), null)],
            ties.SelectMany(tie => tie.Spells).OrderBy(spell => spell.First));
        Assert.All(ties, tie => Assert.StartsWith("role-", tie.Through, StringComparison.Ordinal));
        Assert.Single(Read(borough, ofAllTimes: false).All());
    }

    [Fact]
    public void Somebody_without_a_role_is_in_post_while_holding_something()
    {
        Borough borough = new Borough().Organisation("Council").Organisation("CVS").Partnership("p").Between("p", "Council", "CVS").Holds("ann", "p", "Council", until: 10);

        NetworkTie tie = Assert.Single(Read(borough, ofAllTimes: false).All());

        Assert.Equal((TieKind.Post, null), (tie.Kind, tie.Through));
        Assert.Equal([new Spell(null, Borough.Day.AddDays(9))], tie.Spells);
    }

    [Fact]
    public void A_contact_says_what_is_recorded_of_the_tie_or_else_of_the_two_holdings()
    {
        Borough borough = new Borough().Organisation("Council").Organisation("CVS").Partnership("p").Between("p", "Council", "CVS")
            .Holds("ann", "p", "Council", contactAgo: 20, strength: Strength.Strong).Holds("bea", "p", "CVS", contactAgo: 40, strength: Strength.Ordinary);

        NetworkTie untied = Contact(borough);
        NetworkTie tied = Contact(borough.Tie("ann", "bea", "p", contactAgo: 10, strength: Strength.Weak));

        Assert.Equal((Strength.Ordinary, Borough.Ago(40)), (untied.Strength, untied.LastContact));
        Assert.Equal((Strength.Weak, Borough.Ago(10)), (tied.Strength, tied.LastContact));
        Assert.Equal(Borough.PartnershipId("p"), tied.Through);
    }

    [Fact]
    public void The_ties_of_a_place_are_those_of_its_network() => AnyBorough.Wild.Sample(borough =>
    {
        AnalysisSession session = borough.Project().Ask(Borough.Day);
        PlaceReach place = PlaceNetworkTests.Reach("A", "C");
        foreach (NetworkKind kind in Enum.GetValues<NetworkKind>())
        {
            NetworkTies ties = NetworkTies.Read(session, kind, ofAllTimes: false, place);
            DayNetwork network = DayNetwork.Read(session, kind, place);
            Assert.Equal(Pairs(network), Pairs(ties, ties.All()));
            Assert.Equal(Enumerable.Range(0, network.Graph.VertexCount).Select(network.IdOf), Enumerable.Range(0, ties.VertexCount).Select(ties.IdOf));
        }
    });

    [Fact]
    public void Some_alone_have_all_ties_between_them_and_no_others() => AnyBorough.Wild.Sample(borough =>
    {
        AnalysisSession session = borough.Project().Ask(Borough.Day);
        foreach (NetworkKind kind in Enum.GetValues<NetworkKind>())
        {
            NetworkTies whole = NetworkTies.Read(session, kind, ofAllTimes: true);
            string[] chosen = [.. Enumerable.Range(0, whole.VertexCount).Where(vertex => vertex % 3 != 1).Select(whole.IdOf)];
            NetworkTies part = whole.Among([.. chosen.Reverse(), "person-nobody"]);

            Assert.Equal(chosen, Enumerable.Range(0, part.VertexCount).Select(part.IdOf));
            Assert.Equal(chosen.Count(id => id.StartsWith("person", StringComparison.Ordinal)), part.PersonCount);
            Assert.Equal(
                whole.All().Where(tie => chosen.Contains(whole.IdOf(tie.A)) && chosen.Contains(whole.IdOf(tie.B))).Select(tie => Told(whole, tie)),
                part.All().Select(tie => Told(part, tie)));
        }

        static (string, string, TieKind, string?, string) Told(NetworkTies ties, NetworkTie tie) => (ties.IdOf(tie.A), ties.IdOf(tie.B), tie.Kind, tie.Through, string.Join(' ', tie.Spells));
    });

    private static NetworkTie Contact(Borough borough) => NetworkTies.Read(borough.Project().Ask(Borough.Day), NetworkKind.Contact, ofAllTimes: false).All().Single(tie => tie.Kind == TieKind.Contact);

    private static NetworkTies Read(Borough borough, bool ofAllTimes) => NetworkTies.Read(borough.Project().Ask(Borough.Day), NetworkKind.PeopleAndOrganisations, ofAllTimes);

    private static bool Holds(Spell spell, DateOnly day) => (spell.First is not { } first || first <= day) && (spell.Last is not { } last || day <= last);

    private static string[] Pairs(DayNetwork network) =>
    [
        .. (from vertex in Enumerable.Range(0, network.Graph.VertexCount)
            from neighbour in network.Graph.NeighboursOf(vertex).ToArray()
            where vertex < neighbour
            select $"{network.IdOf(vertex)} {network.IdOf(neighbour)}").Order(StringComparer.Ordinal),
    ];

    /// <summary>Several roles of one person at one organisation are one tie of a day's network.</summary>
    private static string[] Pairs(NetworkTies network, IEnumerable<NetworkTie> ties) =>
    [
        .. ties.DistinctBy(tie => (tie.A, tie.B, tie.Kind, tie.Kind == TieKind.Role ? null : tie.Through))
            .Select(tie => $"{network.IdOf(tie.A)} {network.IdOf(tie.B)}").Order(StringComparer.Ordinal),
    ];
}
