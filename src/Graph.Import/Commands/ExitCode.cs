namespace Graph.Import.Commands;

/// <summary>What the command line answers to its caller.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>A file has problems, a store holds something else than what was to be copied into it, or later changes rest on what was to be taken back; nothing was changed.</summary>
    public const int Problems = 1;

    /// <summary>Something else was meant than was written: an unknown command, option or format, a file that is not there.</summary>
    public const int WrongUsage = 2;

    /// <summary>The store can't be reached, or is busy.</summary>
    public const int Store = 3;

    /// <summary>Somebody stopped it (128 + SIGINT, as shells say).</summary>
    public const int Stopped = 130;
}
