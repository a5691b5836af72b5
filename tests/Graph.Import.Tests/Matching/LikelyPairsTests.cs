using Graph.Import.Matching;
using Graph.Model;
using Graph.Store.Sqlite;
using Graph.Store.Tests;

namespace Graph.Import.Tests.Matching;

/// <summary>Records that may be one: what an import tells of by names alone is listed, too, and what connects the two tells against it.</summary>
public sealed class LikelyPairsTests
{
    private static readonly Organisation Council = new() { Id = "organisation-a", Name = "Larkhaven Council" };
    private static readonly Organisation Department = new() { Id = "organisation-b", Name = "Larkhaven Council Parks" };

    [Theory]
    [InlineData("RVS", "Royal Voluntary Service", "One of \"RVS\" and \"Royal Voluntary Service\" may be written in initials.")]
    [InlineData("Community Centre", "Comunity Centre", null)]
    public async Task What_an_import_tells_of_is_listed(string one, string other, string? evidence)
    {
        World world = new World().Know(new Organisation { Id = "organisation-a", Name = one }).ImportAs("organisation", $"Name\n{other}\n");

        CandidatePair pair = Assert.Single(await PairsAsync<Organisation>(new Organisation { Id = "organisation-a", Name = one }, new Organisation { Id = "organisation-b", Name = other }));

        Assert.Contains(world.Log.Warnings, warning => warning.Message.Contains($"\"{one}\"", StringComparison.Ordinal));
        Assert.Equal(("organisation-a", "organisation-b"), (pair.One, pair.Other));
        Assert.All(pair.Evidence, each => Assert.True(each.IsFor));
        if (evidence is not null)
            Assert.Equal([evidence], pair.Evidence.Select(each => each.Sentence));
    }

    [Fact]
    public async Task Near_names_of_two_numbers_in_a_register_are_two() => Assert.Empty(await PairsAsync<Organisation>(
        new Organisation { Id = "organisation-a", Name = "RVS", Identifiers = [OrgIdentifier.Parse("GB-CHC-1090095")] },
        new Organisation { Id = "organisation-b", Name = "Royal Voluntary Service", Identifiers = [OrgIdentifier.Parse("GB-CHC-1090096")] }));

    [Fact]
    public async Task What_connects_the_two_tells_against_it_and_lowers_the_score()
    {
        CandidatePair apart = Assert.Single(await PairsAsync<Organisation>(Council, Department));
        CandidatePair connected = Assert.Single(await PairsAsync<Organisation>(Council, Department, new PartOf { Id = "partof-a", From = Department.Id, To = Council.Id }));

        Assert.Equal((false, "They are connected with each other by \"Part of\"."), (connected.Evidence[0].IsFor, connected.Evidence[0].Sentence));
        Assert.Equal(apart.Evidence, connected.Evidence.Skip(1));
        Assert.True(connected.Score < apart.Score);
    }

    [Fact]
    public async Task So_it_is_with_records_of_other_types() => Assert.Equal("They are connected with each other by \"Within\".", Assert.Single(await PairsAsync<Place>(
        new Place { Id = "place-a", Name = "Sale Moor" }, new Place { Id = "place-b", Name = "Salemoor" }, new Within { Id = "within-a", From = "place-a", To = "place-b" })).Evidence[0].Sentence);

    private static async Task<IReadOnlyList<CandidatePair>> PairsAsync<T>(params Fact[] facts)
        where T : Fact
    {
        using TemporaryFolder folder = new();
        await using SqliteGraphStore store = await SqliteGraphStore.OpenAsync(new() { Directory = folder.Path }, TimeProvider.System);
        await store.ApplyAsync(new("tester", [.. facts.Select(fact => new Put(fact))]));
        return await new LikelyPairs().FindAsync(store, Ontology.Of<T>());
    }
}
