namespace Graph.Model;

/// <summary>A thing that other facts can be about: an organisation, a person, a partnership, a building and so on.</summary>
public abstract record Node : Fact
{
    /// <summary>Anything else that was noted about it.</summary>
    [Personal, Prose] public string? Notes { get; init; }
}
