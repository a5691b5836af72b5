namespace Graph.Import.Values;

/// <summary>An amount of money as somebody wrote it.</summary>
/// <param name="Amount">The amount; null where it can't be read.</param>
/// <param name="Remark">How it was understood, where that is not plain; null where it is.</param>
/// <param name="Clue">What seems to be wrong, as a sentence; empty where nothing can be said.</param>
internal readonly record struct WrittenAmount(decimal? Amount, string? Remark = null, string Clue = "");
