namespace Graph.Model;

/// <summary>How nodes of a type last: what it means that nobody says any more that there is one.</summary>
public enum Nature
{
    /// <summary>It is there whether or not anybody says so: an organisation, a person, a building, a place.</summary>
    Thing = 1,

    /// <summary>It goes on for a time, as a partnership, a service or a gap does. Where it is no longer said by those who know, it has ended.</summary>
    Undertaking,

    /// <summary>It happened, or was written down, and stays so: a grant, a contact, a decision, a document.</summary>
    Record,
}
