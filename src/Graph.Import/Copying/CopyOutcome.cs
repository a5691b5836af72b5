namespace Graph.Import.Copying;

/// <summary>What a copy did.</summary>
/// <param name="AlreadyThere">How many changes the target had before.</param>
/// <param name="Changes">How many were copied.</param>
/// <param name="Versions">How many versions of facts those hold.</param>
internal sealed record CopyOutcome(long AlreadyThere, long Changes, long Versions);
