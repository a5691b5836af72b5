using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.CharityRegister;

/// <summary>A charity as a register has it.</summary>
/// <param name="At">Its row.</param>
/// <param name="Name">Its name, as the register writes it.</param>
/// <param name="Numbers">Its numbers in registers, that of this register first.</param>
internal sealed record CharityRow(CellAddress At, string Name, IReadOnlyList<OrgIdentifier> Numbers)
{
    /// <summary>The charity. Whose its numbers are is decided with all rows in sight.</summary>
    public static RowMapping<CharityRow, Organisation> Organisation { get; } = new(fields => fields
        .Map(organisation => organisation.Description, row => row.Activities)
        .Map(organisation => organisation.AnnualIncome, row => row.Income)
        .Map(organisation => organisation.AlternateNames, row => row.OtherNames)
        .Map(organisation => organisation.Until, row => row.Removed)
        .Ignore(
            organisation => organisation.Identifiers,
            organisation => organisation.Form!,
            organisation => organisation.Sector!,
            organisation => organisation.Categories,
            organisation => organisation.Kinds,
            organisation => organisation.Rows,
            organisation => organisation.Staff!,
            organisation => organisation.Volunteers!,
            organisation => organisation.Notes!,
            organisation => organisation.Since!));

    /// <summary>What it reported of its latest year.</summary>
    public static RowMapping<CharityRow, AnnualReturn> AnnualReturn { get; } = new(fields => fields
        .Map(filed => filed.YearEnd, row => row.YearEnd!.Value)
        .Ignore(filed => filed.Staff!, filed => filed.Volunteers!, filed => filed.Notes!, filed => filed.Since!, filed => filed.Until!));

    /// <summary>The number of the charity under which it is registered; null where it is registered in its own right.</summary>
    public OrgIdentifier? Whole { get; init; }

    public ValueList<string> OtherNames { get; init; } = [];

    public string? LegalForm { get; init; }

    public string? Status { get; init; }

    public PartialDate? Registered { get; init; }

    /// <summary>When it was removed from the register; null while it is in it.</summary>
    public PartialDate? Removed { get; init; }

    public decimal? Income { get; init; }

    public decimal? Spending { get; init; }

    /// <summary>The last day of its latest financial year; null where the row does not say.</summary>
    public PartialDate? YearEnd { get; init; }

    public string? Activities { get; init; }

    public string? Postcode { get; init; }

    public string? Website { get; init; }

    /// <summary>The codes, with their vocabularies, of the themes that the row gives it.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];
}
