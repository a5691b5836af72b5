using System.CommandLine;

namespace Graph.Import.Commands;

/// <summary>What a command does, so that Ctrl+C and SIGTERM stop it in order: it tidies up, and says what became of what it did.</summary>
internal static class StoppableAction
{
    /// <summary>How long it may take to stop: as long as the step it is in, such as putting a large import on the disk.</summary>
    public static readonly TimeSpan TimeToStop = TimeSpan.FromMinutes(1);

    /// <summary>Gives a command its action.</summary>
    /// <param name="command">The command.</param>
    /// <param name="action">What it does; its token is cancelled when somebody stops it.</param>
    public static void SetStoppableAction(this Command command, Func<ParseResult, CancellationToken, Task<int>> action) =>

        // The library takes signals only after the action has first let go of its thread, which a store in a file never does.
        command.SetAction((line, cancellationToken) => Task.Run(() => action(line, cancellationToken), CancellationToken.None));
}
