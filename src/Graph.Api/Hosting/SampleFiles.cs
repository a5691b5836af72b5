using Graph.Import;
using Graph.Model;

namespace Graph.Api.Hosting;

/// <summary>The sample files that come with the program, so that there is something to ask about at once.</summary>
internal static class SampleFiles
{
    private const string Actor = "samples";

    /// <summary>The folder of the files, beside the program.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "samples");

    /// <summary>Loads them where the store is empty and is not meant to stay so: all of them in one change, or none.</summary>
    /// <exception cref="StartupProblem">A file has problems.</exception>
    public static async Task LoadAsync(IGraphStore store, ServerOptions options, CancellationToken cancellationToken = default)
    {
        if (options.Empty || await store.GetHeadAsync(cancellationToken) > 0)
            return;

        Console.WriteLine("Loading the samples into the empty store…");
        ImportOutcome outcome = await new Importer(store).ImportAsync(Importer.FilesUnder(Folder), new ImportOptions { Actor = Actor, Time = options.Clock }, cancellationToken);
        if (outcome.HasProblems)
            throw new StartupProblem(1, $"The samples can't be loaded: {outcome.Files.SelectMany(file => file.Problems).First()} Start with --empty to leave them out.");
    }
}
