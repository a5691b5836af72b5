namespace Graph.Analysis.Networks;

/// <summary>Who is tied to whom, and by what.</summary>
public enum NetworkKind
{
    /// <summary>People tied to the people they can talk to about a partnership, and to the organisations where they are in post. This is the network of dependencyProof.</summary>
    Contact,

    /// <summary>People tied only to the organisations where they are in post: a two-mode network.</summary>
    PeopleAndOrganisations,

    /// <summary>People tied once for each organisation where both are in post, and once for each partnership they can talk about.</summary>
    People,

    /// <summary>Organisations tied once for each person who is in post at both.</summary>
    OrganisationsByPeople,

    /// <summary>Organisations tied once for each current partnership that both are parties to.</summary>
    OrganisationsByPartnership,
}
