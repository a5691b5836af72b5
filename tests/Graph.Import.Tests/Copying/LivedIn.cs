using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Import.Tests.Copying;

/// <summary>A store as it is after a while: the samples, and what people did with them since.</summary>
internal static class LivedIn
{
    /// <summary>Imports the samples of each place an hour apart, then corrects, ends, retracts and records again.</summary>
    public static async Task FillAsync(IGraphStore store, Clock clock)
    {
        foreach (string place in Directory.GetDirectories(Path.Combine(TestFiles.Repository, "samples")).Order(StringComparer.Ordinal))
        {
            clock.Move(TimeSpan.FromHours(1));
            ImportOutcome outcome = await new Importer(store).ImportAsync(Importer.FilesUnder(place), new() { Actor = "samples" });
            Assert.True(outcome.IsImported);
        }

        Organisation organisation = await FirstAsync<Organisation>(store);
        Holds holding = await FirstAsync<Holds>(store);
        await RecordAsync(store, clock, "Ann", new Put(organisation with { Name = "Corrected \"name\" – Ω 😀" }), new Put(await FirstAsync<Person>(store) with { Email = "ann@x.example" }, new("people.xlsx", "Staff", 7)));
        await RecordAsync(store, clock, "Bob", new Put(holding with { Until = PartialDate.Parse("2026-03") }), new Put(organisation with { Name = "Corrected again", Until = PartialDate.Parse("2025") }));
        await RecordAsync(store, clock, "Ann", new Retract(holding.Id));
        await RecordAsync(store, clock, "Ann", new Put(holding, new("register.csv", null, null) { Merged = [new("from", "person-merged"), new("strength", "holds-merged")] }));

        // Two changes at one moment, and one under a clock that was set back.
        await store.ApplyAsync(new("Bob", [new Retract(holding.Id)]));
        clock.Move(TimeSpan.FromDays(-1));
        await store.ApplyAsync(new("Bob", [new Put(organisation)]) { Source = "letter of 3 May", OnBehalfOf = "the clerk", Why = "A slip of the pen" });
    }

    private static async Task RecordAsync(IGraphStore store, Clock clock, string actor, params Operation[] operations)
    {
        clock.Move(TimeSpan.FromMinutes(1) + TimeSpan.FromTicks(1));
        Assert.True((await store.ApplyAsync(new(actor, operations))).ChangedAnything);
    }

    private static async Task<T> FirstAsync<T>(IGraphStore store)
        where T : Fact => (T)(await store.ListAsync(new(Ontology.Of<T>()) { First = 1 })).Items[0].Fact;
}
