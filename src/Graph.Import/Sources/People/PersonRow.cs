using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.People;

/// <summary>A row of a list of people.</summary>
/// <param name="At">Where it is.</param>
/// <param name="Person">The person's name.</param>
/// <param name="Email">Their e-mail address; null where unknown.</param>
/// <param name="Organisation">The organisation's name; null where the row names none.</param>
/// <param name="Role">Their post there; null where unknown.</param>
/// <param name="Level">Its level; null where unknown.</param>
/// <param name="Since">When they took it up; null where unknown.</param>
/// <param name="Until">When they left or will leave it; null where unknown.</param>
internal sealed record PersonRow(CellAddress At, string Person, string? Email, string? Organisation, string? Role, Level? Level, PartialDate? Since, PartialDate? Until);
