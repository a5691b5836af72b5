using Graph.Model;

namespace Graph.Analysis.Leadership;

/// <summary>Where leaders came from: the kind and the level of the post that they had before.</summary>
/// <param name="Kind">Whether it was at the same organisation, at another, or is not recorded.</param>
/// <param name="Level">The level of that post; null if it is unknown, or no post is recorded.</param>
/// <param name="Count">How many of those who moved in came from there.</param>
public sealed record LeadershipOrigin(MoveKind Kind, Level? Level, int Count)
{
    /// <summary>The ids of the organisations they came from, with those that most came from first.</summary>
    public required IReadOnlyList<string> Organisations { get; init; }

    internal static IReadOnlyList<LeadershipOrigin> Of(IEnumerable<LeadershipMove> moves) =>
    [
        .. moves.Where(move => move.Direction == MoveDirection.In).GroupBy(move => (move.Kind, move.Other?.Level))
            .Select(origin => new LeadershipOrigin(origin.Key.Kind, origin.Key.Level, origin.Count())
            {
                Organisations = [.. origin.Select(move => move.Other?.Organisation).OfType<string>().CountBy(id => id).OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Select(count => count.Key)],
            })
            .OrderByDescending(origin => origin.Count).ThenBy(origin => origin.Kind).ThenBy(origin => origin.Level is null).ThenBy(origin => origin.Level),
    ];
}
