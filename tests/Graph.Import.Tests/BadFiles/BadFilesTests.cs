using Graph.Import.Reports;
using Graph.Model;
using Graph.Store.Sqlite;
using Graph.Store.Tests;

namespace Graph.Import.Tests.BadFiles;

/// <summary>What comes of files that are damaged, hostile or not what they say.</summary>
public sealed class BadFilesTests(BadFilesTests.Known known) : IClassFixture<BadFilesTests.Known>
{
    public static TheoryData<string> Names => [.. BadFile.All.Select(file => file.What)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task A_bad_file_lands_or_is_refused_with_a_sentence_and_never_changes_the_store_by_half(string what) => TryAsync(known.Store, what);

    [Theory, EveryStore]
    public async Task Stores_of_both_kinds_stay_as_they_are_where_a_file_is_refused(IStoreProvider provider)
    {
        const int Some = 20;
        await using IGraphStore store = await provider.OpenAsync(new Clock());
        foreach (BadFile file in BadFile.All.Where((_, place) => place % Some == 0))
            await TryAsync(store, file.What);
        await provider.DisposeAsync();
    }

    [Fact]
    public void There_are_many_and_each_is_called_something_else()
    {
        Assert.True(BadFile.All.Count >= 250);
        Assert.Distinct(BadFile.All.Select(file => file.What));
    }

    private static async Task TryAsync(IGraphStore store, string what)
    {
        BadFile file = Assert.Single(BadFile.All, each => each.What == what);
        using Folder folder = new();
        string path = folder.Write(file.Name, file.Make());
        long head = await store.GetHeadAsync();

        ImportOutcome outcome = await new Importer(store).ImportAsync(new GivenFile(path, file.Name), new());

        FileOutcome said = Assert.Single(outcome.Files);
        Assert.Equal(outcome.IsImported, said.ProblemCount == 0);
        if (!outcome.IsImported)
            Assert.Equal(head, await store.GetHeadAsync());
        if (file.Says == BadFile.Lands)
            Assert.Empty(said.Problems.Select(problem => problem.ToString()));
        else if (file.Says != BadFile.Either)
            Assert.Contains(file.Says, string.Join(Environment.NewLine, said.Problems), StringComparison.Ordinal);
        foreach (ImportProblem problem in said.Problems.Concat(said.Warnings))
        {
            Assert.StartsWith(file.Name, problem.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain(BadFile.Person, problem.ToString(), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(BadFile.Email, problem.ToString(), StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>A store that has something to lose.</summary>
    public sealed class Known : IAsyncLifetime, IDisposable
    {
        private readonly Folder folder = new();

        internal IGraphStore Store { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Store = await SqliteGraphStore.OpenAsync(new() { Directory = Path.Combine(folder.Path, "store") }, TimeProvider.System);
            await new Importer(Store).ImportAsync([folder.Write("register.csv", BadFile.Register), folder.Write("places.csv", "Name,GSS\nLarkby,E05000123\n")], new());
        }

        public async Task DisposeAsync() => await Store.DisposeAsync();

        // The folder goes last: xunit closes the store before.
        public void Dispose() => folder.Dispose();
    }
}
