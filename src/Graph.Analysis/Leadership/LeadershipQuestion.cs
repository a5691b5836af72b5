using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Analysis.Leadership;

/// <summary>Whose posts, at which levels and in which time a question about leadership is about.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public sealed record LeadershipQuestion(DateOnly From, DateOnly To)
{
    /// <summary>The levels that count as leadership where nobody says which: those of senior individuals.</summary>
    public static ValueList<Level> Senior { get; } = [.. Enum.GetValues<Level>().Where(level => Seniority.IsSenior((byte)level))];

    /// <summary>The levels that count as leadership.</summary>
    public ValueList<Level> Levels { get; init; } = Senior;

    /// <summary>The organisations whose posts count, by id, with the sector of each, where it is known.</summary>
    public required IReadOnlyDictionary<string, Sector?> Organisations { get; init; }
}
