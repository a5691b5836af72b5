namespace Graph.Model;

/// <summary>What is said where a fact is not at the version that was expected.</summary>
public static class VersionConflict
{
    /// <summary>A sentence about it, and what to do.</summary>
    /// <param name="current">The version it is at; 0 where it is new.</param>
    /// <param name="expected">The version that was expected.</param>
    public static string Sentence(long current, long expected) => expected >= 1 && expected < current
        ? $"This is at version {current}, not {expected}: somebody has changed it. Read it again, and decide again."
        : $"This is at version {current}, and never was at version {expected}. Give the version that its history shows, or leave this out.";
}
