using Spectre.Console;

namespace Graph.Import.Commands;

/// <summary>Where a command writes, and what it finds around it.</summary>
/// <param name="Out">Where results go.</param>
/// <param name="Error">Where problems go.</param>
/// <param name="Variable">The value of an environment variable.</param>
internal sealed record Terminal(IAnsiConsole Out, IAnsiConsole Error, Func<string, string?> Variable)
{
    private const int Unbounded = 4096;

    /// <summary>The terminal, pipes and environment of this process.</summary>
    public static Terminal OfProcess() => new(
        ConsoleOf(Console.Out, !Console.IsOutputRedirected),
        ConsoleOf(Console.Error, !Console.IsErrorRedirected),
        Environment.GetEnvironmentVariable);

    /// <summary>A console on a writer: colours, progress and folded lines for people only.</summary>
    public static IAnsiConsole ConsoleOf(TextWriter writer, bool isTerminal)
    {
        IAnsiConsole console = AnsiConsole.Create(new()
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
        });
        if (!isTerminal)
            console.Profile.Width = Unbounded;
        return console;
    }
}
