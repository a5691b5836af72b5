using Graph.Store.Sqlite;

namespace Graph.Store.Tests.Sqlite;

public sealed class MigrationTests
{
    private static readonly string CouncilId = Facts.Organisation("Council").Id;

    [Fact]
    public async Task A_store_of_the_first_schema_and_an_earlier_ontology_is_brought_up_to_date_with_all_it_knew()
    {
        using SqliteFile file = new();
        file.Execute(FirstSchema());

        await using SqliteGraphStore store = await file.OpenAsync();

        IReadOnlyList<FactVersion> history = await store.GetHistoryAsync(CouncilId);
        Assert.Equal(["Runs libraries", "Runs libraries and parks"], history.Select(version => ((Organisation)version.Fact!).Description));
        Assert.Equal(new Origin("register.xlsx", "Partners", 2), history[0].Origin);
        Assert.Equal([CouncilId], (await store.FindByIdentifierAsync([OrgIdentifier.Parse("GB-LAE-TRF")])).SelectMany(found => found));
        Assert.Equal([CouncilId], (await store.SearchAsync(new("council lib"))).Select(hit => hit.Node.Id));
        Assert.Empty(await store.SearchAsync(new("bob")));
        Assert.Equal([CouncilId], (await store.FindByKeyAsync(Ontology.Of<Organisation>(), ["council of old"])).SelectMany(found => found));
        Assert.Equal([2, 1], (await store.ListChangesAsync(null, 10)).Select(change => change.Info.Sequence));
        Page people = await store.ListAsync(new(Ontology.Of<Person>()) { Where = [new PropertyFilter(Ontology.Of<Person>().Property("Name"), FilterOperator.StartsWith, "aN")] });
        Assert.Equal("Ann", ((Person)Assert.Single(people.Items).Fact).Name);
    }

    [Fact]
    public async Task A_store_of_the_first_schema_can_be_written_once_it_is_up_to_date()
    {
        using SqliteFile file = new();
        file.Execute(FirstSchema());
        await using SqliteGraphStore store = await file.OpenAsync();
        Organisation council = (await store.FindAsync<Organisation>(CouncilId, ReadPoint.Now))! with { Website = "https://council.example" };
        Learning learning = new() { Id = FactId.Of<Learning>("x"), Title = "What was learnt" };

        ChangeResult result = await store.ApplyAsync(new("tester", [new Put(council) { ExpectedVersion = 2 }, new Put(learning)]));

        Assert.Equal((3L, 1, 1), (result.Sequence, result.Added, result.Changed));
        Assert.Equal(council, await store.FindAsync<Organisation>(CouncilId, ReadPoint.Now));
    }

    [Fact]
    public async Task The_store_as_it_was_is_kept_beside_it_before_it_is_changed()
    {
        using SqliteFile file = new();
        file.Execute(FirstSchema());

        await (await file.OpenAsync()).DisposeAsync();

        string backup = Assert.Single(file.Backups);
        Assert.Equal("graph.db.backup-v1-20260601T120000Z", Path.GetFileName(backup));
        Assert.Equal(1L, file.Ask("PRAGMA user_version", backup));
        Assert.Equal(2L, file.Ask("SELECT count(*) FROM organisation", backup));
        Assert.Equal(5L, file.Ask("PRAGMA user_version"));
    }

    [Fact]
    public async Task A_store_that_is_up_to_date_is_opened_without_backup_or_change()
    {
        using SqliteFile file = new();
        await (await file.OpenAsync()).DisposeAsync();
        object? before = file.Ask("PRAGMA schema_version");

        await (await file.OpenAsync()).DisposeAsync();

        Assert.Empty(file.Backups);
        Assert.Equal(before, file.Ask("PRAGMA schema_version"));
    }

    [Fact]
    public async Task A_property_that_is_new_in_the_ontology_gets_its_column_after_a_backup()
    {
        using SqliteFile file = new();
        await using (SqliteGraphStore store = await file.OpenAsync())
            await store.ApplyAsync(new("tester", [new Put(Facts.Organisation("Council"))]));
        file.Execute("ALTER TABLE organisation DROP COLUMN website; DROP INDEX organisation_postcode_folded; ALTER TABLE organisation DROP COLUMN postcode_folded; ALTER TABLE organisation DROP COLUMN postcode");

        await using SqliteGraphStore reopened = await file.OpenAsync();
        Organisation council = Facts.Organisation("Council") with { Website = "https://council.example", Postcode = "m33" };
        await reopened.ApplyAsync(new("tester", [new Put(council)]));

        Assert.Equal(council, await reopened.FindAsync<Organisation>(council.Id, ReadPoint.Now));
        Assert.Single(file.Backups);
        Assert.Equal("M33", file.Ask("SELECT postcode_folded FROM organisation WHERE change_to IS NULL"));
        Assert.Equal(1L, file.Ask("SELECT count(*) FROM sqlite_schema WHERE name = 'organisation_postcode_folded'"));
    }

    [Fact]
    public async Task Facts_without_a_property_that_every_one_now_needs_stop_the_store_from_being_opened()
    {
        using SqliteFile file = new();
        await using (SqliteGraphStore store = await file.OpenAsync())
            await store.ApplyAsync(new("tester", [new Put(new Contact { Id = FactId.Of<Contact>("x"), Date = PartialDate.Of(2026) })]));
        file.Execute("DROP INDEX contact_date; ALTER TABLE contact DROP COLUMN date");

        StoreException refused = await file.RefusedAsync();

        Assert.Equal(StoreError.Unreadable, refused.Error);
        Assert.Contains("Contact.Date", refused.Message, StringComparison.Ordinal);
        Assert.Empty(file.Backups);
    }

    [Fact]
    public async Task A_store_is_kept_as_it_was_before_what_is_in_it_is_renamed()
    {
        using SqliteFile file = new();
        Organisation council = Facts.Organisation("Council") with { Website = "https://council.example" };
        await using (SqliteGraphStore store = await file.OpenAsync())
            await store.ApplyAsync(new("tester", [new Put(council)]));
        file.Execute("ALTER TABLE organisation RENAME COLUMN website TO web_page");
        PropertyDefinition website = Ontology.Of<Organisation>().Property(nameof(Organisation.Website));
        OntologyHistory history = new() { Properties = new Dictionary<PropertyDefinition, IReadOnlyList<FormerName>> { [website] = [new("WebPage")] } };

        await using SqliteGraphStore reopened = await SqliteGraphStore.OpenAsync(file.Options with { History = history }, file.Clock);

        Assert.Equal(council, await reopened.FindAsync<Organisation>(council.Id, ReadPoint.Now));
        Assert.Equal(council.Website, file.Ask("SELECT web_page FROM organisation", Assert.Single(file.Backups)));
    }

    [Fact]
    public async Task A_search_index_of_other_properties_than_the_ontology_marks_is_made_anew()
    {
        using SqliteFile file = new();
        await using (SqliteGraphStore store = await file.OpenAsync())
            await store.ApplyAsync(new("tester", [new Put(Facts.Organisation("Council")), new Put(Facts.Person("Ann")), new Retract(Facts.Person("Bob").Id)]));
        file.Execute("INSERT INTO node_search (node_search) VALUES ('delete-all'); UPDATE store_setting SET value = 'Organisation.Notes'");

        await using SqliteGraphStore reopened = await file.OpenAsync();

        Assert.Equal("Council", ((Organisation)Assert.Single(await reopened.SearchAsync(new("council"))).Node).Name);
    }

    [Fact]
    public async Task Two_who_open_an_old_store_at_once_bring_it_up_to_date_once()
    {
        using SqliteFile file = new();
        file.Execute(FirstSchema());
        SqliteStoreOptions patient = file.Options with { BusyTimeout = TimeSpan.FromSeconds(5) };

        SqliteGraphStore[] stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => SqliteGraphStore.OpenAsync(patient, file.Clock))));

        foreach (SqliteGraphStore store in stores)
        {
            Assert.Equal(2, await store.GetHeadAsync());
            await store.DisposeAsync();
        }

        Assert.InRange(file.Backups.Count(), 1, 4);
    }

    private static string FirstSchema()
    {
        using StreamReader reader = new(typeof(MigrationTests).Assembly.GetManifestResourceStream("schema-1.sql")!);
        return reader.ReadToEnd();
    }
}
