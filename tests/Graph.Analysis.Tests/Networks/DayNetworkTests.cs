using Graph.Analysis.Graphs;
using Graph.Analysis.Networks;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Tests.Given;

namespace Graph.Analysis.Tests.Networks;

public sealed class DayNetworkTests
{
    /// <summary>Ann and Al are in post at the council, Bea at a charity and at a forum; Ann holds a partnership with Bea.</summary>
    private readonly Borough borough = new Borough()
        .Organisation("Council").Organisation("CVS").Organisation("Forum").Organisation("Closed", until: -100)
        .Person("ann").Person("al").Person("bea")
        .Role("ann", "Council").Role("al", "Council").Role("bea", "CVS").Role("bea", "Forum")
        .Partnership("p").Between("p", "Council", "CVS").Holds("ann", "p", "Council").Holds("bea", "p", "CVS");

    [Fact]
    public void In_contact_people_are_tied_to_where_they_are_in_post_and_to_whom_they_can_talk_with() => Assert.Equal(
        ["al-Council", "ann-Council", "ann-bea", "bea-CVS", "bea-Forum"], Ties(NetworkKind.Contact));

    [Fact]
    public void People_and_organisations_are_tied_by_posts_alone() => Assert.Equal(
        ["al-Council", "ann-Council", "bea-CVS", "bea-Forum"], Ties(NetworkKind.PeopleAndOrganisations));

    [Fact]
    public void People_are_tied_as_colleagues_and_as_those_who_can_talk() => Assert.Equal(["al-ann", "ann-bea"], Ties(NetworkKind.People));

    [Fact]
    public void Organisations_are_tied_by_whoever_is_in_post_at_both() => Assert.Equal(["CVS-Forum"], Ties(NetworkKind.OrganisationsByPeople));

    [Fact]
    public void Organisations_are_tied_by_current_partnerships_once_for_each()
    {
        borough.Partnership("q").Between("q", "Council", "CVS", "Forum").Partnership("past", until: -1).Between("past", "CVS", "Forum");

        Assert.Equal(["CVS-Council", "CVS-Council", "CVS-Forum", "Council-Forum"], Ties(NetworkKind.OrganisationsByPartnership));
    }

    [Fact]
    public void An_organisation_without_ties_is_in_the_network_while_it_is_there()
    {
        borough.Organisation("Lonely");

        DayNetwork network = Read(NetworkKind.OrganisationsByPartnership);

        Assert.Equal(4, network.OrganisationCount);
        Assert.Single(network.BeginningsOf(Borough.OrganisationId("Lonely")));
        Assert.Empty(network.BeginningsOf(Borough.OrganisationId("Closed")));
    }

    [Fact]
    public void A_post_that_has_ended_ties_nobody()
    {
        borough.Role("cy", "Forum", until: -1);

        Assert.Empty(Read(NetworkKind.Contact).BeginningsOf(Borough.PersonId("cy")));
        Assert.Single(DayNetwork.Read(borough.Project().Ask(Borough.Day.AddDays(-2)), NetworkKind.Contact).BeginningsOf(Borough.PersonId("cy")));
    }

    [Fact]
    public void Two_who_have_ties_but_not_to_each_other_cannot_talk()
    {
        borough.Holds("al", "p", "Council").Holds("cy", "p", "CVS").Tie("ann", "bea", "p").Tie("al", "cy", "p");

        Assert.Equal(["al-ann", "al-cy", "ann-bea", "bea-cy"], Ties(NetworkKind.People));
    }

    [Fact]
    public void In_a_network_of_people_an_organisation_stands_for_those_in_post_there()
    {
        DayNetwork network = Read(NetworkKind.People);

        Assert.Equal(
            new[] { Borough.PersonId("al"), Borough.PersonId("ann") }.Order(StringComparer.Ordinal),
            network.BeginningsOf(Borough.OrganisationId("Council")).Select(network.IdOf));
    }

    [Fact]
    public void Vertices_are_in_the_order_of_their_ids_whatever_the_order_they_were_recorded_in()
    {
        DayNetwork network = Read(NetworkKind.Contact);
        string[] ids = [.. Enumerable.Range(0, network.Graph.VertexCount).Select(network.IdOf)];

        Assert.Equal(ids[..3].Order(StringComparer.Ordinal), ids[..3]);
        Assert.Equal(ids[3..].Order(StringComparer.Ordinal), ids[3..]);
        Assert.Equal(3, network.PersonCount);
    }

    [Fact]
    public void Too_many_colleagues_are_refused_rather_than_left_out()
    {
        for (int person = 0; person <= NetworkTooLargeException.LargestGroup; person++)
            borough.Role($"clerk {person}", "Forum");

        NetworkTooLargeException refused = Assert.Throws<NetworkTooLargeException>(() => Read(NetworkKind.People));

        Assert.Contains(Borough.OrganisationId("Forum"), refused.Message, StringComparison.Ordinal);
        Assert.NotNull(Read(NetworkKind.Contact));
    }

    [Fact]
    public async Task A_network_is_read_once_for_each_day_and_kept()
    {
        Projection projection = borough.Project();

        DayNetwork[] read = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DayNetwork.ReadAsync(projection.Ask(Borough.Day), NetworkKind.Contact, null, TaskScheduler.Default, null, CancellationToken.None)));
        DayNetwork before = await DayNetwork.ReadAsync(projection.Ask(Borough.Day.AddDays(-1)), NetworkKind.Contact, null, TaskScheduler.Default, null, CancellationToken.None);

        Assert.Single(read.Distinct());
        Assert.NotSame(read[0], before);
    }

    private DayNetwork Read(NetworkKind kind) => DayNetwork.Read(borough.Project().Ask(Borough.Day), kind);

    private string[] Ties(NetworkKind kind)
    {
        DayNetwork network = Read(kind);
        Dictionary<string, string> names = new[] { "Council", "CVS", "Forum" }.ToDictionary(Borough.OrganisationId, name => name);
        foreach (string person in new[] { "ann", "al", "bea", "cy" })
            names[Borough.PersonId(person)] = person;
        IEnumerable<string> ties =
            from vertex in Enumerable.Range(0, network.Graph.VertexCount)
            from neighbour in network.Graph.NeighboursOf(vertex).ToArray()
            where vertex < neighbour
            select string.Join('-', new[] { vertex, neighbour }.OrderBy(end => !network.IsPerson(end)).ThenBy(end => names[network.IdOf(end)], StringComparer.Ordinal).Select(end => names[network.IdOf(end)]));
        return [.. ties.Order(StringComparer.Ordinal)];
    }
}
