namespace Graph.Api.Imports;

/// <summary>How far a file is that somebody sent, at one moment.</summary>
/// <param name="State">How far.</param>
internal sealed record ImportStatus(ImportState State)
{
    /// <summary>What is being done; null where nothing is.</summary>
    public ImportStep? Step { get; init; }

    /// <summary>What it says, and what of it is new or wrong; null before that is known.</summary>
    public ImportReport? Report { get; init; }

    /// <summary>Why it failed, in a sentence; null where it did not.</summary>
    public string? Problem { get; init; }

    /// <summary>The number of the change in history; null where nothing changed.</summary>
    public long? Change { get; init; }
}
