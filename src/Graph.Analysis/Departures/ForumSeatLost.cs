namespace Graph.Analysis.Departures;

/// <summary>A forum that an organisation belongs to, where nobody would be left to speak for it.</summary>
/// <param name="Forum">The forum's id.</param>
/// <param name="Organisation">The member organisation's id.</param>
public sealed record ForumSeatLost(string Forum, string Organisation);
