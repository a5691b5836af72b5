namespace Graph.Analysis.Succession;

/// <summary>A forum that a person hands over.</summary>
/// <param name="Forum">The forum's id.</param>
/// <param name="IsChair">Whether the person chairs it.</param>
/// <param name="IsOnlyChair">Whether nobody else chairs it.</param>
/// <param name="OnlyMemberFor">The ids of the organisations that nobody else speaks for on it, in their order.</param>
public sealed record HandedForum(string Forum, bool IsChair, bool IsOnlyChair, IReadOnlyList<string> OnlyMemberFor);
