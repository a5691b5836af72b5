using System.Text.RegularExpressions;
using Graph.Store.Tests;

namespace Graph.Import.Tests.Contributing;

/// <summary>The steps of a section of CONTRIBUTING.md.</summary>
internal static partial class Recipe
{
    /// <summary>The steps of a section, without their numbers and marks.</summary>
    public static string[] StepsOf(string section)
    {
        string text = TestFiles.Read("CONTRIBUTING.md");
        string from = text[(text.IndexOf($"\n## {section}\n", StringComparison.Ordinal) + 1)..];
        int end = from.IndexOf("\n## ", StringComparison.Ordinal);
        return [.. Step().Matches(end < 0 ? from : from[..end]).Select(step => step.Groups["step"].Value)];
    }

    /// <summary>The commands that a step tells to run.</summary>
    public static string[] CommandsIn(string step) => [.. Command().Matches(step).Select(command => command.Groups["command"].Value)];

    [GeneratedRegex(@"^([0-9]+\.|-) (?<step>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Step();

    [GeneratedRegex("`(?<command>([A-Z_]+=[^ `]+ )?dotnet [^`]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Command();
}
