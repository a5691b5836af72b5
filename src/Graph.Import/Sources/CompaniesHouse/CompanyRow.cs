using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.CompaniesHouse;

/// <summary>A company.</summary>
/// <param name="At">Its row.</param>
/// <param name="Name">Its name, as the register writes it.</param>
/// <param name="Number">Its number.</param>
internal sealed record CompanyRow(CellAddress At, string Name, OrgIdentifier Number)
{
    /// <summary>The company. Whose its number is is decided with all rows in sight.</summary>
    public static RowMapping<CompanyRow, Organisation> Organisation { get; } = new(fields => fields
        .Map(organisation => organisation.AlternateNames, row => row.PreviousNames)
        .Map(organisation => organisation.Until, row => row.Dissolved)
        .Ignore(
            organisation => organisation.Identifiers,
            organisation => organisation.Form!,
            organisation => organisation.Sector!,
            organisation => organisation.Categories,
            organisation => organisation.Kinds,
            organisation => organisation.Rows,
            organisation => organisation.Description!,
            organisation => organisation.AnnualIncome!,
            organisation => organisation.Staff!,
            organisation => organisation.Volunteers!,
            organisation => organisation.Website!,
            organisation => organisation.Notes!,
            organisation => organisation.Since!));

    public string? LegalForm { get; init; }

    public string? Status { get; init; }

    public PartialDate? Registered { get; init; }

    /// <summary>When it was dissolved; null while it is not.</summary>
    public PartialDate? Dissolved { get; init; }

    public string? Postcode { get; init; }

    public ValueList<string> PreviousNames { get; init; } = [];
}
