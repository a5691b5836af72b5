namespace Graph.Export.Formats.ThreeSixtyGiving;

/// <summary>An organisation on one side of a grant.</summary>
internal sealed record PublishedOrganisation
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? CharityNumber { get; init; }

    public string? CompanyNumber { get; init; }

    public string? PostalCode { get; init; }

    public string? AlternateName { get; init; }

    public string? Description { get; init; }

    public string? Url { get; init; }
}
