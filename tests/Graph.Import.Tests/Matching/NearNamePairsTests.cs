using Graph.Import.Matching;
using Graph.Model;
using Graph.Store.Sqlite;
using Graph.Store.Tests;

namespace Graph.Import.Tests.Matching;

/// <summary>People who may be one: those with near names who have something to do with the same.</summary>
public sealed class NearNamePairsTests
{
    private static readonly Organisation Hub = new() { Id = "organisation-hub", Name = "Quay Hub" };
    private static readonly Organisation Council = new() { Id = "organisation-council", Name = "Larkhaven Council" };
    private static readonly Person Ann = new() { Id = "person-a", Name = "Ann Lee" };
    private static readonly Person Anne = new() { Id = "person-b", Name = "Anne Lee" };
    private static readonly PropertyDefinition Email = Ontology.Of<Person>().Property(nameof(Person.Email));
    private static readonly Person Bob = new() { Id = "person-c", Name = "Bob Ray" };

    [Fact]
    public async Task Namesakes_who_have_nothing_to_do_with_the_same_are_not_told_of() =>
        Assert.Empty(await PairsAsync(Ann, Anne with { Name = Ann.Name }, Hub, Council, RoleOf(Ann, Hub), RoleOf(Anne, Council)));

    [Fact]
    public async Task Those_at_one_organisation_are_told_of()
    {
        CandidatePair pair = Assert.Single(await PairsAsync(Ann, Anne, Hub, RoleOf(Ann, Hub), RoleOf(Anne, Hub)));

        Assert.Equal(("person-a", "person-b", null), (pair.One, pair.Other, pair.FoundBy));
        Assert.Equal(["\"Ann Lee\" and \"Anne Lee\" are nearly the same name.", "Both have a role or a partnership at \"Quay Hub\"."], pair.Evidence.Select(each => each.Sentence));
    }

    [Fact]
    public async Task Those_who_know_the_same_person_are_told_of_and_the_more_is_the_same_the_sooner()
    {
        CandidatePair byTie = Assert.Single(await PairsAsync(Ann, Anne, Bob, TieOf(Ann, Bob), TieOf(Bob, Anne)));
        CandidatePair byBoth = Assert.Single(await PairsAsync(Ann, Anne, Bob, Hub, TieOf(Ann, Bob), TieOf(Bob, Anne), RoleOf(Ann, Hub), RoleOf(Anne, Hub)));

        Assert.Contains("Both know \"Bob Ray\".", byTie.Evidence.Select(each => each.Sentence));
        Assert.True(byBoth.Score > byTie.Score);
    }

    [Fact]
    public async Task Those_who_hold_one_partnership_for_two_parties_are_told_of()
    {
        Partnership partnership = new() { Id = "partnership-p" };

        CandidatePair pair = Assert.Single(await PairsAsync(Ann, Anne, Hub, Council, partnership, HoldingOf(Ann, partnership, Hub), HoldingOf(Anne, partnership, Council)));

        Assert.Contains("Both hold the same partnership.", pair.Evidence.Select(each => each.Sentence));
    }

    [Fact]
    public async Task Who_shares_nothing_but_an_address_is_found_by_it_and_by_no_score()
    {
        CandidatePair pair = Assert.Single(await PairsAsync(Ann with { Email = "ann.lee@quay.example" }, Anne with { Email = "Ann.Lee@quay.example" }, Hub, Council, RoleOf(Ann, Hub), RoleOf(Anne, Council)));
        CandidatePair told = Assert.Single(await PairsAsync(Ann with { Email = "ann.lee@quay.example" }, Anne with { Email = "anne@hub.example" }, Hub, RoleOf(Ann, Hub), RoleOf(Anne, Hub)));
        CandidatePair untold = Assert.Single(await PairsAsync(Ann, Anne, Hub, RoleOf(Ann, Hub), RoleOf(Anne, Hub)));

        Assert.Equal((Email, untold.Score, untold.Score), (pair.FoundBy, pair.Score, told.Score));
        Assert.All(pair.Evidence.Where(each => each.Sentence.Contains('@', StringComparison.Ordinal)), each => Assert.Equal(Email, each.Property));
    }

    private static Role RoleOf(Person person, Organisation organisation) => new() { Id = $"role-{person.Id}{organisation.Id}", From = person.Id, To = organisation.Id, Title = "Lead" };

    private static Tie TieOf(Person one, Person other) => new() { Id = $"tie-{one.Id}{other.Id}", From = one.Id, To = other.Id };

    private static Holds HoldingOf(Person person, Partnership partnership, Organisation organisation) =>
        new() { Id = $"holds-{person.Id}{organisation.Id}", From = person.Id, To = partnership.Id, Organisation = organisation.Id };

    private static async Task<IReadOnlyList<CandidatePair>> PairsAsync(params Fact[] facts)
    {
        using TemporaryFolder folder = new();
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(new() { Directory = folder.Path }, TimeProvider.System);
        await store.ApplyAsync(new("tester", [.. facts.Select(fact => new Put(fact))]));
        return await new NearNamePairs().FindAsync(store, Ontology.Of<Person>());
    }
}
