using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.Partnerships;

/// <summary>A row of a register of partnerships.</summary>
/// <param name="At">Where it is.</param>
/// <param name="A">One side.</param>
/// <param name="B">The other side.</param>
internal sealed record PartnershipRow(CellAddress At, PartnershipSide A, PartnershipSide B)
{
    public string? Kind { get; init; }

    public string? Agreement { get; init; }

    /// <summary>From when until when the agreement is in force.</summary>
    public WrittenPeriod AgreementInForce { get; init; }

    public WrittenPeriod Period { get; init; }

    public Strength? Strength { get; init; }

    public PartialDate? LastContact { get; init; }

    public IReadOnlyList<string> Forums { get; init; } = [];

    public string? Notes { get; init; }
}
