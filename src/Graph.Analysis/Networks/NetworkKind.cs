namespace Graph.Analysis;

/// <summary>Who is tied to whom, and by what.</summary>
public enum NetworkKind
{
    /// <summary>People tied to people they can talk with about a partnership, and to the organisations where they are in post: the network of dependencyProof.</summary>
    Contact,

    /// <summary>People tied to the organisations where they are in post, and to nothing else: a network of two modes.</summary>
    PeopleAndOrganisations,

    /// <summary>People tied once for each organisation where both are in post, and once for each partnership about which they can talk.</summary>
    People,

    /// <summary>Organisations tied once for each person who is in post at both.</summary>
    OrganisationsByPeople,

    /// <summary>Organisations tied once for each current partnership that both are parties of.</summary>
    OrganisationsByPartnership,
}
