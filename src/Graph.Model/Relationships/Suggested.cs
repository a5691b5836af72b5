namespace Graph.Model;

/// <summary>A theme was proposed for something because of its words. It waits to be taken or refused; it ends when it is taken.</summary>
[Edge("SUGGESTED", Noun = "suggestion", From = [typeof(Organisation), typeof(Service), typeof(Funding)], To = [typeof(Theme)], FromName = "node", ToName = "theme", Outgoing = "suggestedThemes", Incoming = "suggestedFor", Outlasts = true)]
public sealed record Suggested : Edge
{
    /// <summary>The words that matched.</summary>
    public ValueList<string> Words { get; init; } = [];

    /// <summary>The vocabulary whose rules matched.</summary>
    [Facet] public string? Vocabulary { get; init; }

    /// <summary>Whether somebody refused it, so that it is not proposed again.</summary>
    [Facet] public bool? Refused { get; init; }

    /// <summary>Whether it still waits to be taken or refused.</summary>
    /// <param name="day">The day asked about.</param>
    public bool Waits(DateOnly day) => Refused is not true && !HasEndedBy(day);

    /// <summary>Whether somebody took it, so that the theme became a tag.</summary>
    /// <param name="day">The day asked about.</param>
    public bool WasTaken(DateOnly day) => Refused is not true && HasEndedBy(day);
}
