using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.ThreeSixtyGiving;

/// <summary>A grant, or one more entry of its lists.</summary>
/// <param name="At">Where it is.</param>
/// <param name="Identifier">The identifier that its publisher gave it.</param>
/// <param name="Title">What it is for, in one line.</param>
internal sealed record GrantRow(CellAddress At, string Identifier, string Title)
{
    /// <summary>The grant.</summary>
    public static RowMapping<GrantRow, Funding> Funding { get; } = new(fields => fields
        .Map(grant => grant.Reference, row => row.Identifier)
        .Map(grant => grant.Kind, _ => FundingKind.Grant)
        // The standard requires one, so that those who have none repeat the title.
        .Map(grant => grant.Description, row => row.Description == row.Title ? null : row.Description)
        .Map(grant => grant.Since, row => row.Period.Since)
        .Map(grant => grant.Until, row => row.Period.Until)
        .Ignore(grant => grant.Notes!));

    public string? Description { get; init; }

    public decimal? Amount { get; init; }

    public required string Currency { get; init; }

    public PartialDate? Awarded { get; init; }

    public string? Programme { get; init; }

    /// <summary>From when until when it runs.</summary>
    public WrittenPeriod Period { get; init; }

    /// <summary>Who received it; null for a person, or where another row of the grant says it.</summary>
    public GrantOrganisation? Recipient { get; init; }

    /// <summary>Who gave it; null where another row of the grant says it.</summary>
    public GrantOrganisation? Funder { get; init; }

    /// <summary>Where those live who gain by it; null where the row does not say.</summary>
    public Place? Location { get; init; }
}
