namespace Graph.Store.Neo4j;

/// <summary>Sees to what a writer left half done that is no more: what had not become true is removed, what had is shown.</summary>
internal static class Recovery
{
    /// <summary>Runs it as a writer that has been let in.</summary>
    public static async Task RunAsync(Writer writer, QueryClient client, StoreState state, CancellationToken cancellationToken)
    {
        if (state.IsStaged)
            await DiscardAsync(writer, state.Head, cancellationToken);
        for (long change = state.Published + 1; change <= state.Head; change++)
            await PlainGraphFollower.FollowAsync(writer, client, change, cancellationToken);
    }

    /// <summary>Removes everything above the head.</summary>
    public static async Task DiscardAsync(Writer writer, long head, CancellationToken cancellationToken)
    {
        await writer.DrainAsync("write/discard-versions", [("first", VersionKey.FirstAfter(head))], cancellationToken);
        await writer.DrainAsync("write/discard-ends", [("head", head)], cancellationToken);
        await writer.WriteAllAsync(CypherFile.Read("write/discarded"), 1, [], cancellationToken);
    }
}
