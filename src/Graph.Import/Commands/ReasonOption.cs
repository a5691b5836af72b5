using System.CommandLine;
using Graph.Model;

namespace Graph.Import.Commands;

/// <summary>The reason that somebody gives for the history: --why.</summary>
internal static class ReasonOption
{
    /// <summary>The option.</summary>
    public static Option<string> Create() => new("--why") { Description = "The reason, for the history.", HelpName = "TEXT" };

    /// <summary>Reads it; null where nobody gives one.</summary>
    /// <exception cref="WrongUsageException">It is too long.</exception>
    public static string? Read(string? given)
    {
        string? reason = WrittenText.Prose(given, out _, out string? problem);
        return problem is null ? reason : throw new WrongUsageException($"--why: {problem}");
    }
}
