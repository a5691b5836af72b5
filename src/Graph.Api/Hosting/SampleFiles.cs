using Graph.Import;
using Graph.Model;

namespace Graph.Api.Hosting;

/// <summary>The sample files that come with the programme, so that there is something to ask about at once.</summary>
internal static class SampleFiles
{
    private const string Actor = "samples";

    /// <summary>The folder of the files, beside the programme.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "samples");

    /// <summary>Loads them where the store is empty, or was left with a part of them, and is not meant to stay so.</summary>
    /// <exception cref="StartupProblem">A file has problems.</exception>
    public static async Task LoadAsync(IGraphStore store, ServerOptions options, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<string> files = Importer.FilesUnder(Folder);
        long head = await store.GetHeadAsync(cancellationToken);
        if (options.Empty || !await MayLackAsync(store, head, files.Count, cancellationToken))
            return;

        if (head == 0)
            Console.WriteLine("Loading the samples into the empty store…");
        ImportOutcome outcome = await new Importer(store).ImportAsync(files, new ImportOptions { Actor = Actor }, cancellationToken);
        if (outcome.HasProblems)
            throw new StartupProblem(1, $"The samples can't be loaded: {outcome.Files.SelectMany(file => file.Problems).First()} Start with --empty to go without them.");
    }

    /// <summary>
    /// Whether a store has nothing, or nothing but samples and perhaps not all: each file is one change at most, and somebody may have
    /// stopped the first start. A file that says nothing new is no change, so that this may be asked of a store that lacks none.
    /// </summary>
    private static async Task<bool> MayLackAsync(IGraphStore store, long head, int files, CancellationToken cancellationToken)
    {
        if (head >= files)
            return false;

        await foreach (FactVersion version in store.ReadChangesAsync(0, head, cancellationToken))
        {
            if (version.Change.Actor != Actor)
                return false;
        }

        return true;
    }
}
