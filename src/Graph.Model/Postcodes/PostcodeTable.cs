namespace Graph.Model;

/// <summary>The table of postcodes that a store has.</summary>
/// <param name="Edition">Tells it from every table there was before it.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="ImportedAt">When it was imported.</param>
/// <param name="Count">How many postcodes it has.</param>
/// <param name="Live">How many of these are in use.</param>
public sealed record PostcodeTable(string Edition, PostcodeOrigin Origin, DateTimeOffset ImportedAt, long Count, long Live);
