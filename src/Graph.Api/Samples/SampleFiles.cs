using Graph.Api.Hosting;
using Graph.Import;
using Graph.Model;

namespace Graph.Api.Samples;

/// <summary>The sample files that come with the program, so that there is something to ask about at once.</summary>
internal static class SampleFiles
{
    /// <summary>Who the change that loads them is said to be by.</summary>
    public const string Actor = "samples";

    /// <summary>The name of the place that most of them are about. It does not exist.</summary>
    public const string Place = "Fictional Borough of Larkhaven";

    /// <summary>The folder of the files, beside the program.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "samples");

    /// <summary>Loads them where the store is empty and is not meant to stay so: all of them in one change, or none.</summary>
    /// <exception cref="StartupProblem">A file has problems, or the store is empty because its file was lost.</exception>
    public static async Task LoadAsync(IGraphStore store, ServerOptions options, CancellationToken cancellationToken = default)
    {
        if (options.Empty || await store.GetHeadAsync(cancellationToken) > 0)
            return;

        // Fiction in the place of what somebody lost would look like the answers that they had.
        StoreCondition condition = await store.CheckAsync(cancellationToken);
        if (condition.HasSavedCopy)
            throw new StartupProblem(3, $"The store is empty, so the server does not start with samples in it. {string.Join(' ', condition.Notes)} To start with an empty store all the same, use --empty.");

        Console.WriteLine("Loading the samples into the empty store…");
        ImportOutcome outcome = await new Importer(store).ImportAsync(Importer.FilesUnder(Folder), new ImportOptions { Actor = Actor, Time = options.Clock }, cancellationToken);
        if (outcome.HasProblems)
            throw new StartupProblem(1, $"The samples can't be loaded: {outcome.Files.SelectMany(file => file.Problems).First()} Start with --empty to leave them out.");
    }
}
