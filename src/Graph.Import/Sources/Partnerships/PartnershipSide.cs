using Graph.Import.Matching;
using Graph.Model;

namespace Graph.Import.Sources.Partnerships;

/// <summary>One side of a row: the organisation and, where the row names one, its holder.</summary>
/// <param name="Organisation">The organisation's name.</param>
/// <param name="Holder">The holder's name; null where the row names none.</param>
/// <param name="Role">The holder's post; null where unknown.</param>
/// <param name="Level">The holder's level; null where unknown.</param>
internal sealed record PartnershipSide(string Organisation, string? Holder, string? Role, Level? Level)
{
    /// <summary>What tells the organisation from others of its name.</summary>
    public required OrganisationMark Mark { get; init; }

    /// <summary>When the holder stopped holding the partnership, as far as the row says.</summary>
    public WrittenPeriod Held { get; init; }

    /// <summary>The holder's email address; null where the row gives none.</summary>
    public string? Email { get; init; }
}
