namespace Graph.Analysis.Departures;

/// <summary>A person's part in what could end a partnership.</summary>
/// <param name="Person">The person.</param>
/// <param name="Partnership">The partnership.</param>
/// <param name="Share">At least 1 together for any people whose leaving loses the partnership.</param>
internal readonly record struct Stake(int Person, int Partnership, double Share);
