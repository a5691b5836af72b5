using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.People;

/// <summary>A row of a list of people.</summary>
/// <param name="At">Where it is.</param>
/// <param name="Person">The person's name.</param>
/// <param name="Email">Their email address; null where unknown.</param>
/// <param name="Organisation">The organisation's name; null where the row names none.</param>
/// <param name="Mark">What tells the organisation from others of its name.</param>
/// <param name="Role">Their post there; null where unknown.</param>
/// <param name="Level">Its level; null where unknown.</param>
/// <param name="Period">When they took it up, and when they left or will leave it.</param>
internal sealed record PersonRow(CellAddress At, string Person, string? Email, string? Organisation, OrganisationMark Mark, string? Role, Level? Level, WrittenPeriod Period)
{
    /// <summary>The post.</summary>
    public static RowMapping<PersonRow, Role> Post { get; } = new(fields => fields
        .Map(post => post.Title, row => row.Role)
        .Map(post => post.Since, row => row.Period.Since)
        .Map(post => post.Until, row => row.Period.Until));
}
