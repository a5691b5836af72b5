namespace Graph.Store.Sqlite;

/// <summary>What has become of what lost files held.</summary>
/// <param name="Sentence">What to say of it to anybody.</param>
/// <param name="Folder">Where it is, where that is not beside the data file.</param>
internal sealed record Rescue(string Sentence, string? Folder = null)
{
    private const string Restart = "Restart the program, so that it uses the file that is there now.";

    /// <summary>The data file itself has all of it.</summary>
    public static Rescue InTheFile { get; } = new(Restart);

    /// <summary>A copy beside the data file has it.</summary>
    public static Rescue Beside(string copy) => new($"What it held is kept beside it as {copy}. {Restart}");

    /// <summary>A copy in another folder has it.</summary>
    public static Rescue Elsewhere(string copy, string folder) => new(
        $"Its folder is gone or full, so what it held is kept as {copy} in another folder, which the log of the program names. Move the copy to a safe place. If only the folder was moved or renamed, and nothing is missing there, remove the copy. {Restart}",
        folder);
}
