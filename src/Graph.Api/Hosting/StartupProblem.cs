namespace Graph.Api.Hosting;

/// <summary>The server can't start.</summary>
/// <param name="exitCode">What the program ends with.</param>
/// <param name="message">What is wrong and what would be right, in one line.</param>
internal sealed class StartupProblem(int exitCode, string message) : Exception(message)
{
    /// <summary>What the program ends with.</summary>
    public int ExitCode { get; } = exitCode;
}
