using Graph.Import.Previews;
using Graph.Model;
using Graph.Store.Tests;

namespace Graph.Import.Tests.Completing;

/// <summary>Next year's file: what is gone from the whole truth of a source has ended, and nothing else has.</summary>
public sealed class CompleteFileTests
{
    private const string People = "Person,Organisation,Role\n";
    private const string Of2025 = People + "Ann Lee,Hub,Chair\nBob Roe,Hub,Treasurer\nCy Dunn,Hub,Cook\n";
    private const string Of2026 = People + "Ann Lee,Hub,Chair\nCy Dunn,Hub,Cook\nDi Eve,Hub,Treasurer\n";

    [Theory, EveryStore]
    public async Task What_is_gone_from_a_complete_file_ends_on_the_day_and_stays_in_history_and_people_and_organisations_stay(IStoreProvider provider)
    {
        await using Years years = await Years.OpenAsync(provider);
        await years.ImportAsync("people-2025.csv", Of2025);
        years.NextYear();

        ImportOutcome outcome = await years.CompleteAsync("people-2026.csv", Of2026);

        Assert.Equal(["Role Ann Lee → Hub (Chair)", "Role Cy Dunn → Hub (Cook)", "Role Di Eve → Hub (Treasurer)"], await years.CurrentAsync());
        Assert.Equal((1, years.Today.AddDays(-1)), (outcome.Files[0].Ended, outcome.Files[0].EndsOn));
        Role ended = Assert.Single((await years.Under.AllAsync()).Values.OfType<Role>(), role => role.Until is not null);
        Assert.Equal(PartialDate.Of(years.Today), ended.Until);
        IReadOnlyList<FactVersion> history = await years.Store.GetHistoryAsync(ended.Id);
        Assert.Equal([null, (PartialDate?)PartialDate.Of(years.Today)], history.Select(version => version.Fact!.Until));
        Assert.Equal(("people-2026.csv", null), (history[1].Origin!.File, history[1].Origin!.Row));
        Assert.All((await years.Under.AllAsync()).Values.Where(fact => fact is Node), node => Assert.Null(node.Until));
        Assert.Equal(4, (await years.Under.AllAsync()).Values.OfType<Person>().Count());
    }

    [Theory, EveryStore]
    public async Task A_dry_run_promises_exactly_what_the_import_does_and_changes_nothing(IStoreProvider provider)
    {
        await using Years years = await Years.OpenAsync(provider);
        await years.ImportAsync("people-2025.csv", Of2025);
        Dictionary<string, Fact> before = await years.Under.AllAsync();

        FileOutcome promised = (await years.CompleteAsync("people-2026.csv", Of2026, dryRun: true)).Files[0];
        Dictionary<string, Fact> untouched = await years.Under.AllAsync();
        FileOutcome done = (await years.CompleteAsync("people-2026.csv", Of2026)).Files[0];

        Assert.Equal(before, untouched);
        Assert.Equal((done.Added, done.Changed, done.Ended, done.Unchanged, done.EndsOn), (promised.Added, promised.Changed, promised.Ended, promised.Unchanged, promised.EndsOn));
        Assert.Equal(done.News.Select(line => (line.Kind, line.Count)), promised.News.Select(line => (line.Kind, line.Count)));
        Assert.Equal("Role \"Bob Roe\" → \"Hub\": title \"Treasurer\", last day \"2026-05-31\"", Assert.Single(promised.News.Single(line => line.Kind == NewsKind.Ended).Examples));
        ChangeSummary change = Assert.Single(await years.Store.ListChangesAsync(null, 1));
        Assert.Equal((promised.Added, promised.Changed + promised.Ended), (change.Added, change.Changed));
    }

    [Fact]
    public async Task The_same_complete_file_again_changes_nothing_however_much_later()
    {
        await using Years years = await Years.OpenAsync();
        await years.ImportAsync("people-2025.csv", Of2025);
        await years.CompleteAsync("people-2026.csv", Of2026);
        long head = await years.Store.GetHeadAsync();

        FileOutcome again = (await years.CompleteAsync("people-2026.csv", Of2026)).Files[0];
        years.NextYear();
        FileOutcome later = (await years.CompleteAsync("people-2026.csv", Of2026)).Files[0];

        Assert.Equal((0, 0, 0, 0, 0, 0), (again.Added, again.Changed, again.Ended, later.Added, later.Changed, later.Ended));
        Assert.Equal(head, await years.Store.GetHeadAsync());
    }

    [Fact]
    public async Task Without_being_complete_a_file_ends_nothing()
    {
        await using Years years = await Years.OpenAsync();
        await years.ImportAsync("people-2025.csv", Of2025);

        FileOutcome outcome = (await years.ImportAsync("people-2026.csv", Of2026)).Files[0];

        Assert.Equal((0, null), (outcome.Ended, outcome.EndsOn));
        Assert.Equal(4, (await years.CurrentAsync()).Length);
    }

    [Fact]
    public async Task An_import_that_ended_something_is_taken_back_whole()
    {
        await using Years years = await Years.OpenAsync();
        await years.ImportAsync("people-2025.csv", Of2025);
        Dictionary<string, Fact> before = await years.Under.AllAsync();
        long change = (await years.CompleteAsync("people-2026.csv", Of2026)).Change!.Value;

        await new Undo(years.Store, years.Today).TakeBackAsync(change, withLater: false, operations => new("tester", operations));

        Assert.Equal(before, await years.Under.AllAsync());
        Assert.Equal(1, (await years.CompleteAsync("people-2026.csv", Of2026)).Files[0].Ended);
    }

    [Fact]
    public async Task What_comes_back_a_year_later_goes_on_and_what_somebody_ended_stays_ended()
    {
        await using Years years = await Years.OpenAsync();
        await years.ImportAsync("people-2025.csv", Of2025);
        Role cook = Assert.Single((await years.Under.AllAsync()).Values.OfType<Role>(), role => role.Title == "Cook");
        await years.Under.PutAsync(cook with { Until = PartialDate.Of(2026, 1) });
        await years.CompleteAsync("people-2026.csv", Of2026);
        years.NextYear();

        FileOutcome outcome = (await years.CompleteAsync("people-2027.csv", Of2025)).Files[0];

        Assert.Equal(["Role Ann Lee → Hub (Chair)", "Role Bob Roe → Hub (Treasurer)"], await years.CurrentAsync());
        Assert.Equal((1, 1), (outcome.Changed, outcome.Ended));
        Assert.Contains("\"Cy Dunn\" is still recorded as \"Cook\" at \"Hub\" with the end 2026-01, which was kept.", Assert.Single(outcome.Notices).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_recorded_by_hand_or_by_another_source_never_ends()
    {
        await using Years years = await Years.OpenAsync();
        await years.ImportAsync("people-2025.csv", Of2025);
        await years.ImportAsync("contacts.csv", People + "Ed Fay,Hub,Driver\n");
        await years.ImportAsync("board.csv", "Person,Organisation,Role,Level\nBob Roe,Hub,Treasurer,Governance\n");
        Dictionary<string, Fact> all = await years.Under.AllAsync();
        Role cook = Assert.Single(all.Values.OfType<Role>(), role => role.Title == "Cook");
        await years.Under.PutAsync(cook with { Level = Level.Volunteer });

        FileOutcome outcome = (await years.CompleteAsync("people-2026.csv", People + "Ann Lee,Hub,Chair\n")).Files[0];

        Assert.Equal(0, outcome.Ended);
        Assert.Equal(4, (await years.CurrentAsync()).Length);
        Assert.Equal(
            ["1 of what is no longer in this file was not ended, because a file of another source says it, too: role Bob Roe → Hub.", "\"Cy Dunn\" is still recorded as \"Cook\" at \"Hub\", but is not in this file. It was not ended: somebody recorded it, or a part of it, by hand. If it has ended, add a row with the role and its end to a list of people, in \"Until\"."],
            outcome.Notices.Select(notice => notice.Message));
    }

    [Fact]
    public async Task Files_of_one_source_that_come_together_are_one_whole_and_others_keep_what_they_say()
    {
        await using Years years = await Years.OpenAsync();
        await years.ImportAsync("part1.csv", Of2025);

        FileOutcome[] outcomes = [.. (await years.CompleteAsync(("part1.csv", People + "Ann Lee,Hub,Chair\n"), ("part2.csv", People + "Bob Roe,Hub,Treasurer\n"), ("other.csv", People + "Cy Dunn,Hub,Cook\n"))).Files];

        Assert.Equal([0, 0, 0], outcomes.Select(file => file.Ended));
        Assert.Equal(3, (await years.CurrentAsync()).Length);
    }

    [Fact]
    public async Task A_file_of_a_source_that_nobody_met_ends_nothing_and_says_so()
    {
        await using Years years = await Years.OpenAsync();
        await years.ImportAsync("members.csv", Of2025);

        FileOutcome outcome = (await years.CompleteAsync("people-2026.csv", Of2026)).Files[0];

        Assert.Equal(0, outcome.Ended);
        Assert.Contains(outcome.Notices, notice => notice.Message.StartsWith("No earlier file of this source is known, so nothing ends.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_of_nearly_the_name_is_named_with_how_to_say_that_it_is_the_same_source()
    {
        await using Years years = await Years.OpenAsync();
        await years.ImportAsync("members.csv", Of2025);

        FileOutcome outcome = (await years.CompleteAsync("members-put-right-2026.csv", Of2026)).Files[0];

        Assert.Equal(0, outcome.Ended);
        Assert.Contains(outcome.Notices, notice => notice.Message.EndsWith("A file of nearly this name was imported before: members.csv. If this is the next one of it, call it so.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_that_would_end_more_than_half_is_refused_until_somebody_confirms_it()
    {
        await using Years years = await Years.OpenAsync();
        await years.ImportAsync("people-2025.csv", People + string.Concat(Enumerable.Range(0, 30).Select(number => $"Person {number},Hub,Member\n")));
        string half = People + string.Concat(Enumerable.Range(0, 10).Select(number => $"Person {number},Hub,Member\n"));

        ImportOutcome refused = await years.CompleteAsync("people-2026.csv", half);
        int still = (await years.CurrentAsync()).Length;
        ImportOutcome confirmed = await years.CompleteAsync("people-2026.csv", half, new() { MostMayEnd = true });

        Assert.True(refused is { IsImported: false, HasProblems: true } && refused.Files[0].MostWouldEnd);
        Assert.Contains("this file would end 20 of the 30 connections and records that are known of it, which is more than half: role Person ", Assert.Single(refused.Files[0].Problems).Message, StringComparison.Ordinal);
        Assert.Equal((30, 10), (still, (await years.CurrentAsync()).Length));
        Assert.Equal(20, confirmed.Files[0].Ended);
    }

    [Fact]
    public async Task Of_a_short_list_too_nobody_loses_most_without_being_asked()
    {
        await using Years years = await Years.OpenAsync();
        await years.ImportAsync("people-2025.csv", Of2025 + "Di Eve,Hub,Driver\n");

        ImportOutcome refused = await years.CompleteAsync("people-2026.csv", People + "Ann Lee,Hub,Chair\n");

        Assert.True(refused is { IsImported: false } && refused.Files[0].MostWouldEnd);
        Assert.Contains("would end 3 of the 4 connections and records", Assert.Single(refused.Files[0].Problems).Message, StringComparison.Ordinal);
        Assert.Equal(4, (await years.CurrentAsync()).Length);
    }

    [Theory, EveryStore]
    public async Task A_file_without_rows_is_not_taken_for_the_whole_truth(IStoreProvider provider)
    {
        await using Years years = await Years.OpenAsync(provider);
        await years.ImportAsync("people-2025.csv", Of2025);

        ImportOutcome refused = await years.CompleteAsync("people-2026.csv", People, new() { MostMayEnd = true });

        Assert.False(refused.IsImported);
        Assert.StartsWith("there are no rows in it, so it can't be the whole truth of its source, and nothing ends.", Assert.Single(refused.Files[0].Problems).Message, StringComparison.Ordinal);
        Assert.Equal(3, (await years.CurrentAsync()).Length);
        Assert.False((await years.ImportAsync("people-2026.csv", People)).HasProblems);
    }

    [Theory, EveryStore]
    public async Task Another_kind_of_table_under_the_same_name_is_told_as_such(IStoreProvider provider)
    {
        await using Years years = await Years.OpenAsync(provider);
        await years.ImportAsync(new(), ("list-2025.csv", Of2025), ("other.csv", People + "Ed Fay,Trust,Driver\n"));

        FileOutcome outcome = (await years.CompleteAsync("list-2026.csv", "Building,Owner\nTown Hall,Council\n")).Files[0];

        Assert.Equal(0, outcome.Ended);
        Assert.Contains(outcome.Notices, notice => notice.Message.StartsWith("A file of this name was imported before (list-2025.csv), but nothing that is recorded from it is of the kinds that this file has, so nothing ends. It is probably another kind of table.", StringComparison.Ordinal));
    }

    [Theory, EveryStore]
    public async Task Grants_of_another_year_stay_and_are_not_taken_for_another_kind_of_table(IStoreProvider provider)
    {
        const string header = "Title,Recipients,Amount,Awarded,Kind\n";
        await using Years years = await Years.OpenAsync(provider);
        await years.ImportAsync("small-grants-2025.csv", header + "Lunch club,Hub,500,2025-05-01,grant\n");

        FileOutcome outcome = (await years.CompleteAsync("small-grants-2026.csv", header + "Garden,Trust,700,2026-05-01,grant\n")).Files[0];

        Assert.Equal(0, outcome.Ended);
        Assert.DoesNotContain(outcome.Notices, notice => notice.Message.Contains("another kind of table", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_day_that_somebody_gives_is_the_end_and_what_begins_later_is_told()
    {
        await using Years years = await Years.OpenAsync();
        await years.ImportAsync("people-2025.csv", "Person,Organisation,Role,Since\nAnn Lee,Hub,Chair,\nBob Roe,Hub,Treasurer,2020\nCy Dunn,Hub,Cook,2026-05\n");

        FileOutcome outcome = (await years.CompleteAsync("people-2026.csv", People + "Ann Lee,Hub,Chair\n", new() { LastDay = new(2026, 4, 1) })).Files[0];

        Assert.Equal((1, new DateOnly(2026, 4, 1)), (outcome.Ended, outcome.EndsOn));
        Assert.Equal(PartialDate.Of(2026, 4, 2), Assert.Single((await years.Under.AllAsync()).Values.OfType<Role>(), role => role.Until is not null).Until);
        Assert.Contains("It was not ended: it begins on 2026-05, after the day of the file.", Assert.Single(outcome.Notices).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_others_record_until_the_last_moment_keeps_what_would_have_ended()
    {
        await using Years years = await Years.OpenAsync();
        await years.ImportAsync("people-2025.csv", Of2025);
        Role treasurer = Assert.Single((await years.Under.AllAsync()).Values.OfType<Role>(), role => role.Title == "Treasurer");
        await using InterruptedStore store = new(years.Store, () => years.Under.PutAsync(treasurer with { Level = Level.Governance }));
        using Folder folder = new();

        ImportOutcome outcome = await new Importer(store).ImportAsync([folder.Write("people-2026.csv", Of2026)], new() { Complete = new(), Time = years.Under.Clock });

        Assert.Equal((true, 0), (outcome.IsImported, outcome.Files[0].Ended));
        Assert.Contains("Role Bob Roe → Hub (Treasurer)", await years.CurrentAsync());
    }

    [Fact]
    public async Task Stopped_at_the_last_moment_nothing_has_ended()
    {
        await using Years years = await Years.OpenAsync();
        await years.ImportAsync("people-2025.csv", Of2025);
        Dictionary<string, Fact> before = await years.Under.AllAsync();
        using CancellationTokenSource stop = new();
        await using InterruptedStore store = new(years.Store, stop.CancelAsync);
        using Folder folder = new();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new Importer(store).ImportAsync([folder.Write("people-2026.csv", Of2026)], new() { Complete = new(), Time = years.Under.Clock }, stop.Token));

        Assert.Equal(before, await years.Under.AllAsync());
    }
}
