using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Matching;

/// <summary>An organisation as a file names it.</summary>
/// <param name="Id">Its id within the draft.</param>
/// <param name="Name">Its name.</param>
/// <param name="Place">The name of the place that the row gives it; null where it gives none.</param>
/// <param name="Identifiers">Its numbers in registers, the one it is known by first.</param>
/// <param name="At">The first cell that names it so.</param>
internal sealed record OrganisationMention(string Id, string Name, string? Place, IReadOnlyList<OrgIdentifier> Identifiers, CellAddress At)
{
    /// <summary>The id of the known organisation that the row says it is; null where it does not say.</summary>
    public string? KnownId { get; init; }

    /// <summary>What it is called in full, where the file says so beside its name; null where it does not.</summary>
    public string? WholeName { get; init; }

    /// <summary>What to do where the name fits several, as a sentence; null where the format has no column for it.</summary>
    public string? Remedy { get; init; }

    /// <summary>How often the file names it so.</summary>
    public int Count { get; set; }
}
