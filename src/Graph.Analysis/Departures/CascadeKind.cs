namespace Graph.Analysis.Departures;

/// <summary>What goes in a step of a cascade.</summary>
public enum CascadeKind
{
    /// <summary>A partnership is lost; what follows is the funding attached to it.</summary>
    PartnershipLost = 1,

    /// <summary>A forum loses its chair; what follows are the partnerships that nothing but this forum anchors.</summary>
    ForumWithoutChair,

    /// <summary>An organisation has nobody on a forum any more.</summary>
    ForumWithoutMember,

    /// <summary>Nobody can open a building; what follows are the organisations in it.</summary>
    BuildingWithoutKeyHolder,
}
