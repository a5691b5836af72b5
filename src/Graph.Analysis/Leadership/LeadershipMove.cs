using Graph.Model;

namespace Graph.Analysis.Leadership;

/// <summary>Somebody who moved into or out of a post that counts as leadership.</summary>
/// <param name="Person">The id of the person.</param>
/// <param name="Organisation">The id of the organisation.</param>
/// <param name="Role">The id of the role with which the time in the post began.</param>
/// <param name="Level">The level of the post.</param>
/// <param name="Direction">Whether the person moved into the post or out of it.</param>
/// <param name="On">The first day in the post, or the first day no longer in it; of a month or a year its first or its last day.</param>
public sealed record LeadershipMove(string Person, string Organisation, string Role, Level Level, MoveDirection Direction, DateOnly On)
{
    /// <summary>The post that the person had before or, of one who moved out, went on to; null if none is recorded.</summary>
    public required OtherPost? Other { get; init; }

    /// <summary>Where the person came from, or went on to.</summary>
    public MoveKind Kind => Other is null ? MoveKind.NotRecorded : Other.Organisation == Organisation ? MoveKind.Within : MoveKind.Elsewhere;
}

/// <summary>Another post of the same person.</summary>
/// <param name="Organisation">The id of the organisation.</param>
/// <param name="Role">The id of the role with which the time in the post began.</param>
/// <param name="Level">Its level; null if unknown.</param>
public sealed record OtherPost(string Organisation, string Role, Level? Level);

/// <summary>Whether somebody moves into a post or out of it.</summary>
public enum MoveDirection
{
    /// <summary>Into it.</summary>
    In = 1,

    /// <summary>Out of it.</summary>
    Out,
}

/// <summary>Where somebody came from, or went on to.</summary>
public enum MoveKind
{
    /// <summary>Another level at the same organisation.</summary>
    Within = 1,

    /// <summary>Another organisation.</summary>
    Elsewhere,

    /// <summary>No other post of the person is recorded.</summary>
    NotRecorded,
}
