using Graph.Analysis.Computing;
using Graph.Export.Formats;
using Graph.Export.Formats.Ndjson;
using Graph.Export.Reading;
using Graph.Export.Tests.Given;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Export.Tests.Reading;

public sealed class ExportSourceTests
{
    private static readonly IFactFormat Format = new NdjsonFormat();
    private static readonly Organisation Council = Facts.Organisation("Council");
    private static readonly Organisation Hub = Facts.Organisation("Hub") with { Until = PartialDate.Of(2020) };
    private static readonly Person Ann = Facts.Person("Ann") with { Email = "ann@x.example", Notes = "Left-handed" };
    private static readonly Partnership Partnership = Facts.Partnership("joint service");
    private static readonly Fact[] Parties = [Party(Council), Party(Hub)];

    [Theory, EveryStore]
    public async Task Facts_are_read_with_who_recorded_them_and_counted_by_type(IStoreProvider provider)
    {
        await using StoreUnderTest under = await FilledAsync(provider);

        IExportedFacts facts = await Source(under).FactsAsync(new() { WithPersonal = true }, Format, null, default);

        Assert.Equal(await under.Store.StreamVersionsAsync(Ontology.Types, ReadPoint.Now).ToListAsync(), await facts.ReadAsync(facts.Types, default).ToListAsync());
        Assert.Equal([("organisation", 2L), ("partnership", 1L), ("person", 1L), ("party", 2L)], facts.Counts.Select(count => (count.Key, count.Value)));
        Assert.Equal(6, (await facts.ReadHistoryAsync(default).ToListAsync()).Count);
        Assert.Equal("definitions", facts.Header.Constants);
        Assert.Equal(Clock.Noon, facts.Header.ExportedAt);
    }

    [Theory, EveryStore]
    public async Task Only_the_types_and_the_day_that_are_asked_for_are_read(IStoreProvider provider)
    {
        await using StoreUnderTest under = await FilledAsync(provider);
        ExportQuestion question = new() { Types = [Ontology.Of<Person>(), Ontology.Of<Organisation>()], At = new(new DateOnly(2026, 6, 1)) };

        IExportedFacts facts = await Source(under).FactsAsync(question, Format, null, default);

        Assert.Equal([Council.Id, Ann.Id], await facts.ReadAsync(Ontology.Types, default).Select(version => version.Id).ToListAsync());
        Assert.Equal([("organisation", 1L), ("person", 1L)], facts.Counts.Select(count => (count.Key, count.Value)));
        Assert.Equal("Partnership Graph: facts of the types Person, Organisation", facts.Header.Title);
        Assert.Equal("Facts of the types Person, Organisation, as of 2026-06-01. As known when it was exported. Without personal details.", facts.Header.Description);
    }

    [Theory, EveryStore]
    public async Task On_a_day_on_which_a_party_is_no_more_it_is_a_party_to_nothing(IStoreProvider provider)
    {
        await using StoreUnderTest under = await FilledAsync(provider);

        IExportedFacts facts = await Source(under).FactsAsync(new() { At = new(new DateOnly(2026, 6, 1)) }, Format, null, default);

        Assert.Equal([Council.Id, Partnership.Id, Ann.Id, Parties[0].Id], await facts.ReadAsync(Ontology.Types, default).Select(version => version.Id).ToListAsync());
        Assert.Equal([("organisation", 1L), ("partnership", 1L), ("person", 1L), ("party", 1L)], facts.Counts.Select(count => (count.Key, count.Value)));
    }

    [Theory, EveryStore]
    public async Task Of_a_place_only_what_is_in_it_is_read_and_counted(IStoreProvider provider)
    {
        await using StoreUnderTest under = await FilledAsync(provider);
        Place sale = Facts.Place("Sale");
        Serves serves = Facts.Serves(Council, sale);
        await under.PutAsync(sale, serves, Facts.Organisation("Elsewhere"), Facts.Place("Hale"));

        IExportedFacts facts = await Source(under).FactsAsync(new() { Place = sale.Id }, Format, null, default);

        // The partnership comes along with its parties, wherever they are.
        string[] expected = [Council.Id, Hub.Id, Partnership.Id, sale.Id, serves.Id, .. Parties.Select(party => party.Id)];
        Assert.Equal(expected.ToHashSet(), await facts.ReadAsync(facts.Types, default).Select(version => version.Id).ToHashSetAsync());
        Assert.Equal(expected.Length, facts.Counts.Sum(count => count.Value));
        Assert.Equal("Partnership Graph: everything recorded in Sale", facts.Header.Title);
    }

    [Theory, EveryStore]
    public async Task Personal_properties_are_left_out_unless_they_are_asked_for_and_may_be_seen(IStoreProvider provider)
    {
        await using StoreUnderTest under = await FilledAsync(provider);

        Assert.Equal((Ann with { Email = null, Notes = null }, false), await AnnAsync(Source(under), withPersonal: false));
        Assert.Equal((Ann, true), await AnnAsync(Source(under), withPersonal: true));
        Assert.Equal((Ann with { Notes = null }, false), await AnnAsync(Source(under, property => property.Name == nameof(Person.Email)), withPersonal: true));

        static async Task<(Fact?, bool)> AnnAsync(ExportSource source, bool withPersonal)
        {
            IExportedFacts facts = await source.FactsAsync(new() { WithPersonal = withPersonal }, Format, null, default);
            Fact? read = (await facts.ReadAsync([Ontology.Of<Person>()], default).SingleAsync()).Fact;
            Assert.Equal(read, (await facts.ReadHistoryAsync(default).SingleAsync(version => version.Id == Ann.Id)).Fact);
            return (read, facts.Header.Question.WithPersonal);
        }
    }

    [Theory, EveryStore]
    public async Task For_whom_and_why_a_fact_was_recorded_is_left_out_with_the_personal_properties(IStoreProvider provider)
    {
        await using StoreUnderTest under = await FilledAsync(provider);
        await under.Store.ApplyAsync(new Changeset("clerk", [new Put(Council with { Status = "closed" })]) { OnBehalfOf = "Bea", Why = "Cal said so" });

        Assert.Equal(("clerk", null, null), await CouncilAsync(Source(under), withPersonal: false));
        Assert.Equal(("clerk", "Bea", "Cal said so"), await CouncilAsync(Source(under), withPersonal: true));
        Assert.Equal(("clerk", null, null), await CouncilAsync(Source(under, property => property.Name == nameof(Person.Email)), withPersonal: true));

        static async Task<(string, string?, string?)> CouncilAsync(ExportSource source, bool withPersonal)
        {
            IExportedFacts facts = await source.FactsAsync(new() { WithPersonal = withPersonal }, Format, null, default);
            ChangeInfo change = (await facts.ReadAsync([Ontology.Of<Organisation>()], default).SingleAsync(version => version.Id == Council.Id)).Change;
            Assert.Equal(change, (await facts.ReadHistoryAsync(default).LastAsync()).Change);
            return (change.Actor, change.OnBehalfOf, change.Why);
        }
    }

    [Theory, EveryStore]
    public async Task Nodes_are_called_by_their_captions_and_partnerships_by_their_parties(IStoreProvider provider)
    {
        await using StoreUnderTest under = await FilledAsync(provider);
        string[] ids = [Council.Id, Ann.Id, Partnership.Id, "person-nobody"];

        IExportedFacts always = await Source(under).FactsAsync(new(), Format, null, default);
        IExportedFacts later = await Source(under).FactsAsync(new() { At = new(new DateOnly(2026, 6, 1)) }, Format, null, default);

        Assert.Equal(["Ann", "Council", "Council and Hub: joint service"], await NamesAsync(always));
        Assert.Contains("Council: joint service", await NamesAsync(later));

        async Task<string[]> NamesAsync(IExportedFacts facts)
        {
            await facts.LearnNamesAsync(ids, default);
            return [.. ids.Select(facts.NameOf).OfType<string>().Order()];
        }
    }

    [Theory, EveryStore]
    public async Task The_licences_of_the_sources_are_named(IStoreProvider provider)
    {
        await using StoreUnderTest under = await FilledAsync(provider);
        await under.PutAsync(
            new Graph.Model.Source { Id = "source-b", Title = "Register", Licence = "OGL v3" },
            new Graph.Model.Source { Id = "source-a", Title = "Map", Licence = "CC BY 4.0" },
            new Graph.Model.Source { Id = "source-c", Title = "Notes" });

        Assert.Equal(["Map: CC BY 4.0", "Register: OGL v3"], (await Source(under).HeaderAsync(new(), Format, default)).Licences);
    }

    [Theory, EveryStore]
    public async Task What_can_not_be_exported_is_refused_with_what_to_do(IStoreProvider provider)
    {
        await using StoreUnderTest under = await FilledAsync(provider);

        await RefusedAsync("Leave out types, place and times", new() { WithHistory = true, Types = [Ontology.Of<Person>()] });
        await RefusedAsync("Leave out types, place and times", new() { WithHistory = true, At = new(new DateOnly(2026, 6, 1)) });
        await RefusedAsync("is not the id of a known place", new() { Place = "place-none" });
        await RefusedAsync("The format 360giving holds grants, with what belongs to them. Leave types out", new() { Types = [Ontology.Of<Person>()] }, "360giving");

        async Task RefusedAsync(string words, ExportQuestion question, string format = "ndjson")
        {
            ExportRefusedException refusal = await Assert.ThrowsAsync<ExportRefusedException>(() => Source(under).FactsAsync(question, (IFactFormat)ExportFormats.Find(format)!, null, default));
            Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        }
    }

    [Theory, EveryStore]
    public async Task What_was_known_is_said_as_it_was_before_the_first_change_and_of_a_moment_still_to_come(IStoreProvider provider)
    {
        await using StoreUnderTest under = await FilledAsync(provider);
        under.Clock.Move(TimeSpan.FromDays(2));

        Assert.Equal("As known at the end of 2020-01-01 (UTC), when nothing was recorded: the first change is of 2026-06-01T12:00:00Z.", await KnownAsync("2020-01-01"));
        Assert.Equal("As known at the end of 2026-06-01 (UTC).", await KnownAsync("2026-06-01"));
        Assert.Equal("As known at 2026-06-02T09:30:00Z.", await KnownAsync("2026-06-02T09:30Z"));
        Assert.Equal("As known when it was exported, which was before the end of 2030-01-01 (UTC).", await KnownAsync("2030-01-01"));

        async Task<string> KnownAsync(string moment)
        {
            Assert.True(Moments.TryRead(moment, out DateTimeOffset at));
            string description = (await Source(under).HeaderAsync(new() { At = new(null, at) }, Format, default)).Description;
            return description["Everything recorded, past and future ones included. ".Length..^" Without personal details.".Length];
        }
    }

    [Fact]
    public async Task A_place_is_read_from_the_store_once()
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(new SqliteProvider());
        Place sale = Facts.Place("Sale");
        await under.PutAsync(sale, Council, Facts.Serves(Council, sale));
        (IGraphStore store, CountedCalls calls) = CountedCalls.To(under.Store);

        PreparedExport export = await new Exporter(new ExportSource(store, under.Clock, "definitions", _ => true), (_, _) => throw new NotSupportedException("Facts need no session."))
            .PrepareAsync(Format, new() { Place = sale.Id }, null, default);
        await export.WriteAsync(new MemoryOutput(), default);

        Assert.Equal((0, 1), (calls.Of(nameof(store.StreamAsync)), calls.Of(nameof(store.StreamVersionsAsync))));
        Assert.Equal([("organisation", 1L), ("place", 1L), ("serves", 1L)], export.Counts().Select(count => (count.Key, count.Value)));
    }

    [Fact]
    public async Task It_is_told_how_many_facts_have_been_read()
    {
        await using StoreUnderTest under = await StoreUnderTest.OpenAsync(new SqliteProvider());
        await under.PutAsync([.. Enumerable.Range(0, 2500).Select(number => Facts.Person($"{number}"))]);
        Reports reports = new();

        IExportedFacts facts = await Source(under).FactsAsync(new(), Format, reports, default);
        await facts.ReadAsync(facts.Types, default).CountAsync();

        Assert.Equal([new(1000, 2500), new(2000, 2500)], reports.All);
    }

    private static ExportSource Source(StoreUnderTest under, Func<PropertyDefinition, bool>? maySee = null) => new(under.Store, under.Clock, "definitions", maySee ?? (_ => true));

    private static async Task<StoreUnderTest> FilledAsync(IStoreProvider provider)
    {
        StoreUnderTest under = await StoreUnderTest.OpenAsync(provider);
        await under.PutAsync([Council, Hub, Ann, Partnership, .. Parties]);
        return under;
    }

    private static Party Party(Organisation organisation) => new() { Id = FactId.Of<Party>(organisation.Id), From = Partnership.Id, To = organisation.Id, Until = organisation.Until };

    private sealed class Reports : IProgress<Advance>
    {
        public List<Advance> All { get; } = [];

        public void Report(Advance value) => All.Add(value);
    }
}
