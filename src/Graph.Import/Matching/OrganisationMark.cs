using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>What a row gives to tell an organisation from others of its name: numbers in registers, or the id by which a message names it.</summary>
/// <param name="Identifiers">The numbers.</param>
/// <param name="KnownId">The id; null where the row gives none.</param>
/// <param name="Column">The header of the column.</param>
internal sealed record OrganisationMark(IReadOnlyList<OrgIdentifier> Identifiers, string? KnownId, string Column)
{
    /// <summary>How to write such a mark.</summary>
    public const string Hint = "Needed only if several organisations have the same name. Written as GB-CHC-1090095, or as the id that a message gives.";

    /// <summary>Whether both are given and say that two organisations are meant.</summary>
    public bool Differs(OrganisationMark other) => (KnownId is not null && other.KnownId is not null && KnownId != other.KnownId)
        || (Identifiers.Count > 0 && other.Identifiers.Count > 0 && !Identifiers.Intersect(other.Identifiers).Any());
}
