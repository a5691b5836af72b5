namespace Graph.Analysis.Departures;

/// <summary>The people whose leaving together would hurt most.</summary>
/// <param name="People">Their ids, in the order of the ids: as many as were asked for, or fewer where more would take nothing else along.</param>
/// <param name="PartnershipsLost">How many partnerships would be lost with them.</param>
/// <param name="AtMost">A number that the loss of no other people, as many as were asked for, can exceed.</param>
public sealed record MostHurtfulAnswer(IReadOnlyList<string> People, int PartnershipsLost, int AtMost)
{
    /// <summary>Whether nobody else could hurt more; otherwise the search was given up, and the best may lie anywhere up to <see cref="AtMost"/>.</summary>
    public bool IsProvenBest => PartnershipsLost == AtMost;
}
