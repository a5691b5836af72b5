using CsCheck;
using Graph.Analysis.Departures;
using Graph.Analysis.Snapshot;
using Graph.Analysis.Tests.Given;
using Graph.Model;

namespace Graph.Analysis.Tests.Departures;

public sealed class CutOffTests
{
    private static readonly FragilityOptions Options = FragilityOptions.Default;

    [Fact]
    public void Whoever_is_reached_through_one_person_only_is_cut_off_with_that_person()
    {
        Borough borough = new Borough().Partnership("p").Between("p", "Council", "CVS").Holds("ann", "p", "Council").Holds("bea", "p", "CVS")
            .Partnership("q").Between("q", "CVS", "Church").Holds("bea", "q", "CVS").Holds("cy", "q", "Church").Role("di", "CVS");

        CutOffAnswer answer = Rehearse(borough, "Council", "bea")!;

        Assert.Equal(new[] { "CVS", "Church" }.Select(Borough.OrganisationId).Order(StringComparer.Ordinal), answer.Organisations);
        Assert.Equal(new[] { "cy", "di" }.Select(Borough.PersonId).Order(StringComparer.Ordinal), answer.People);
        Assert.Equal([Borough.OrganisationId("Church")], Rehearse(borough, "CVS", "cy")!.Organisations);
        Assert.Empty(Rehearse(borough, "Church", "di")!.Organisations);
    }

    [Fact]
    public void An_organisation_that_had_no_chain_before_is_not_cut_off()
    {
        Borough borough = new Borough().Organisation("Council").Organisation("CVS").Role("ann", "Council").Role("bea", "CVS");

        Assert.Empty(Rehearse(borough, "Council", "bea")!.Organisations);
    }

    [Fact]
    public void From_an_organisation_nobody_knows_nothing_is_cut_off()
    {
        Borough borough = new Borough().Role("ann", "Council");

        Assert.Null(Rehearse(borough, "Nowhere", "ann"));
        Assert.All(DepartureRehearsal.RehearseEveryone(borough.MemberOf("Council", "Forum").Project().Ask(Borough.Day, Options), "nowhere"), counts => Assert.Null(counts.OrganisationsCutOff));
    }

    [Fact]
    public void Somebody_who_alone_takes_nothing_but_a_chain_along_is_ranked_where_an_organisation_is_chosen()
    {
        Borough borough = new Borough().Organisation("Council").Organisation("CVS").Role("ann", "Council").Role("ann", "CVS").Role("bea", "CVS");

        Assert.Empty(DepartureRehearsal.RehearseEveryone(borough.Project().Ask(Borough.Day, Options)));
        DepartureCounts only = Assert.Single(DepartureRehearsal.RehearseEveryone(borough.Project().Ask(Borough.Day, Options), Borough.OrganisationId("Council")));
        Assert.Equal((Borough.PersonId("ann"), 1, 1), (only.Person, only.OrganisationsCutOff, only.PeopleCutOff));
    }

    [Fact]
    public void Who_is_cut_off_is_whoever_has_a_chain_and_would_have_none() => Gen.Select(AnyContacts.Networks, Gen.Int[0, 8].Array[1, 3], Gen.Int[0, 4]).Sample(
        (borough, leavers, from) => Check(borough, AnyContacts.Organisations[from], [.. leavers.Select(number => Borough.PersonId($"person {number}"))]),
        iter: 1000);

    [Fact]
    public void The_same_holds_where_everything_begins_and_ends() => Gen.Select(AnyBorough.Wild, Gen.Int[0, 5].Array[1, 3]).Sample(
        (borough, leavers) => Check(borough, "A", [.. leavers.Select(number => Borough.PersonId($"person {number}"))]),
        iter: 1000);

    [Fact]
    public void Everybody_at_once_cuts_off_as_many_as_each_alone() => Gen.Select(AnyContacts.Networks, Gen.Int[0, 4]).Sample(
        (borough, from) => CheckEveryone(borough, AnyContacts.Organisations[from]),
        iter: 1500);

    [Fact]
    public void Everybody_at_once_does_so_where_everything_begins_and_ends() => AnyBorough.Wild.Sample(borough => CheckEveryone(borough, "A"), iter: 1500);

    private static void Check(Borough borough, string from, string[] leavers)
    {
        string root = Borough.OrganisationId(from);
        NetworkByDefinition network = new(borough.Facts, Borough.Day);
        HashSet<string> before = network.Reached(root, []);
        HashSet<string> after = network.Reached(root, leavers);

        CutOffAnswer? answer = Reachability.From(borough.Project().Ask(Borough.Day, Options), root)?.CutOffBy(leavers);

        if (answer is null)
        {
            Assert.DoesNotContain(borough.Facts.OfType<Organisation>(), organisation => organisation.Id == root);
            return;
        }

        Assert.Equal(before.Except(after).Except(leavers).Order(StringComparer.Ordinal), answer.People);
        Assert.Equal(
            borough.Facts.OfType<Organisation>().Select(organisation => organisation.Id)
                .Where(organisation => organisation != root && before.Overlaps(network.At(organisation)) && !after.Overlaps(network.At(organisation)))
                .Order(StringComparer.Ordinal),
            answer.Organisations);
    }

    private static void CheckEveryone(Borough borough, string from)
    {
        Projection projection = borough.Project();
        string root = Borough.OrganisationId(from);
        Dictionary<string, DepartureCounts> counted = DepartureRehearsal.RehearseEveryone(projection.Ask(Borough.Day, Options), root).ToDictionary(counts => counts.Person);

        foreach (Person person in borough.Facts.OfType<Person>())
        {
            if (Reachability.From(projection.Ask(Borough.Day, Options), root)?.CutOffBy([person.Id]) is not { } alone)
                continue;
            DepartureCounts? counts = counted.GetValueOrDefault(person.Id);
            Assert.Equal((alone.Organisations.Count, alone.People.Count), (counts?.OrganisationsCutOff ?? 0, counts?.PeopleCutOff ?? 0));
        }
    }

    private static CutOffAnswer? Rehearse(Borough borough, string from, params string[] people) =>
        Reachability.From(borough.Project().Ask(Borough.Day, Options), Borough.OrganisationId(from))?.CutOffBy([.. people.Select(Borough.PersonId)]);
}
