using CsCheck;
using Graph.Model;

namespace Graph.Import.Tests.Completing;

/// <summary>What holds for any two files of a source, one the whole truth after the other.</summary>
public class CompletionLaws
{
    private static readonly string[] people = ["Ann Lee", "Bob Roe", "Cy Dunn", "Di Eve"];
    private static readonly string[] organisations = ["Council", "Hub", "Trust"];

    private static readonly Gen<Source> Sources = Gen.OneOf(
        Of("Person,Organisation,Role\n", Gen.Select(Any(people), Any(organisations), Any("Chair", "Cook"), (person, organisation, role) => $"{person},{organisation},{role}")),
        Of("Organisation A,Organisation B,Kind,Holder A,Holder B\n", Gen.Select(Any(organisations), Any("Church", "Club", "School"), Any("Lease", "Compact"), Any(people), Any("Ed Fay", "Flo Gee"), (one, other, kind, holder, second) => $"{one},{other},{kind},{holder},{second}")),
        Of("Building,Owner,Occupier,Tenure\n", Gen.Select(Any("Town Hall", "Depot", "Old School"), Any(organisations), Any("Church", "Club"), Any("leases", "uses"), (building, owner, occupier, tenure) => $"{building},{owner},{occupier},{tenure}")));

    private static Gen<string> Any(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(place => texts[place]);

    private static Gen<Source> Of(string header, Gen<string> row) => row.Array[1, 8].Array[2].Select(files => new Source(header, files));

    /// <summary>Files of one source.</summary>
    private sealed record Source(string Header, string[][] Rows)
    {
        public string File(int number) => Header + string.Concat(Rows[number].Distinct().Select(row => row + "\n"));
    }

    [Fact]
    public Task What_is_current_is_what_the_new_file_alone_says_and_history_has_what_the_old_one_said() => Sources.SampleAsync(
        async source =>
        {
            await using Years years = await Years.OpenAsync();
            await using Years alone = await Years.OpenAsync();
            await years.ImportAsync("source-1.csv", source.File(0));
            string[] old = await years.CurrentAsync();
            DateTimeOffset first = years.Under.Clock.Now;
            Dictionary<string, Fact> before = await years.Under.AllAsync();
            years.NextYear();
            alone.NextYear();

            Assert.True((await years.CompleteAsync("source-2.csv", source.File(1), new() { MostMayEnd = true })).IsImported);
            await alone.ImportAsync("source-2.csv", source.File(1));

            Assert.Equal(await alone.CurrentAsync(), await years.CurrentAsync());
            Dictionary<string, Fact> after = await years.Under.AllAsync();
            Assert.All(before.Keys, id => Assert.True(after[id].Until is null || after[id].Until == PartialDate.Of(years.Today)));
            Assert.Equal(old, await years.CurrentAsync(first));

            // And so on, also with what comes back.
            years.NextYear();
            Assert.True((await years.CompleteAsync("source-3.csv", source.File(0), new() { MostMayEnd = true })).IsImported);
            Assert.Equal(old, await years.CurrentAsync());
        },
        iter: 40);

    [Fact]
    public Task What_another_source_says_or_somebody_recorded_stays() => Gen.Select(Sources, Sources).SampleAsync(
        async (source, other) =>
        {
            await using Years years = await Years.OpenAsync();
            await years.ImportAsync("other.csv", other.File(0));
            string[] others = await years.CurrentAsync();
            await years.ImportAsync("source-1.csv", source.File(0));

            await years.CompleteAsync("source-2.csv", source.File(1), new() { MostMayEnd = true });

            Assert.Empty(others.Except(await years.CurrentAsync()));
        },
        iter: 20);

    [Fact]
    public Task A_dry_run_promises_what_the_import_does_and_a_second_import_does_nothing() => Sources.SampleAsync(
        async source =>
        {
            await using Years years = await Years.OpenAsync();
            await years.ImportAsync("source-1.csv", source.File(0));

            FileOutcome promised = (await years.CompleteAsync("source-2.csv", source.File(1), new() { MostMayEnd = true }, dryRun: true)).Files[0];
            FileOutcome done = (await years.CompleteAsync("source-2.csv", source.File(1), new() { MostMayEnd = true })).Files[0];
            FileOutcome again = (await years.CompleteAsync("source-2.csv", source.File(1), new() { MostMayEnd = true })).Files[0];

            Assert.Equal(Counts(done), Counts(promised));
            Assert.Equal(done.News.Select(line => string.Join('\n', line.Examples)), promised.News.Select(line => string.Join('\n', line.Examples)));
            Assert.Equal((0, 0, 0), (again.Added, again.Changed, again.Ended));
        },
        iter: 20);

    private static (int, int, int, int, int) Counts(FileOutcome file) => (file.Added, file.Changed, file.Ended, file.Unchanged, file.NoticeCount);
}
