using Graph.Model;

namespace Graph.Import.Sources.ThreeSixtyGiving;

/// <summary>An organisation on one side of a grant.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Numbers">Its numbers, the standard's identifier first.</param>
/// <param name="Column">The column that names it.</param>
internal sealed record GrantOrganisation(string Name, IReadOnlyList<OrgIdentifier> Numbers, ImportColumn Column)
{
    /// <summary>The organisation. Whose its numbers are is decided with all rows in sight.</summary>
    public static RowMapping<GrantOrganisation, Organisation> Organisation { get; } = new(fields => fields
        .Map(organisation => organisation.AlternateNames, row => row.AlternateName == null ? ValueList<string>.Empty : ValueListBuilder.Create<string>(new[] { row.AlternateName }))
        .Ignore(
            organisation => organisation.Identifiers,
            organisation => organisation.Form!,
            organisation => organisation.Sector!,
            organisation => organisation.Categories,
            organisation => organisation.Kinds,
            organisation => organisation.Rows,
            organisation => organisation.Registered!,
            organisation => organisation.Volunteers!,
            organisation => organisation.LegalForm!,
            organisation => organisation.Status!,
            organisation => organisation.AnnualIncome!,
            organisation => organisation.Staff!,
            organisation => organisation.Notes!,
            organisation => organisation.Since!,
            organisation => organisation.Until!));

    public string? Postcode { get; init; }

    /// <summary>Another name that it goes by: the standard has room for one.</summary>
    public string? AlternateName { get; init; }

    public string? Description { get; init; }

    public string? Website { get; init; }
}
