namespace Graph.Model;

/// <summary>An organisation takes part in an initiative.</summary>
[Edge("TAKES_PART", Noun = "participation", From = [typeof(Organisation)], To = [typeof(Initiative)], FromName = "organisation", ToName = "initiative", Outgoing = "initiatives", Incoming = "takingPart")]
public sealed record TakesPart : Edge
{
    /// <summary>What it does there, such as lead or host.</summary>
    public string? Part { get; init; }

    /// <summary>Why it takes part, such as what makes it fit for a shortlist.</summary>
    [Prose] public string? Reason { get; init; }
}
