using Graph.Model;

namespace Graph.Import.Sources.Buildings;

/// <summary>What a row of a list of buildings says of a tenure.</summary>
/// <param name="Kind">The basis on which an organisation has the building.</param>
/// <param name="AnnualRent">The annual rent, in pounds.</param>
/// <param name="Period">From when until when.</param>
internal sealed record TenureCells(TenureKind? Kind, decimal? AnnualRent, WrittenPeriod Period)
{
    /// <summary>The tenure.</summary>
    public static RowMapping<TenureCells, Tenure> Tenure { get; } = new(fields => fields
        .Ignore(tenure => tenure.Peppercorn!, tenure => tenure.Landlord!, tenure => tenure.Break!, tenure => tenure.Repairs!, tenure => tenure.AssetTransfer!)
        .Map(tenure => tenure.Since, cells => cells.Period.Since)
        .Map(tenure => tenure.Until, cells => cells.Period.Until));

    /// <summary>Whether the row says anything of it.</summary>
    public bool IsKnown => Kind is not null || AnnualRent is not null || Period.Since is not null || Period.Until is not null;
}
