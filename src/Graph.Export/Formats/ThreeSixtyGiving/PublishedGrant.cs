namespace Graph.Export.Formats.ThreeSixtyGiving;

/// <summary>A grant as the 360Giving Data Standard 1.4 has it: the names and the order of its fields are the standard's.</summary>
internal sealed record PublishedGrant
{
    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? Description { get; init; }

    public string? Currency { get; init; }

    public decimal? AmountAwarded { get; init; }

    public string? AwardDate { get; init; }

    public IReadOnlyList<Period>? PlannedDates { get; init; }

    public IReadOnlyList<PublishedOrganisation> RecipientOrganization { get; init; } = [];

    public IReadOnlyList<Location>? BeneficiaryLocation { get; init; }

    public IReadOnlyList<PublishedOrganisation> FundingOrganization { get; init; } = [];

    public IReadOnlyList<Programme>? GrantProgramme { get; init; }

    public string? DateModified { get; init; }

    /// <summary>When it is planned for; the end is its last day.</summary>
    internal sealed record Period
    {
        public string? StartDate { get; init; }

        public string? EndDate { get; init; }
    }

    /// <summary>Where those live who gain by it.</summary>
    internal sealed record Location
    {
        public string? Name { get; init; }

        public string? GeoCode { get; init; }
    }

    /// <summary>The programme it was given under.</summary>
    internal sealed record Programme
    {
        public string? Title { get; init; }
    }
}
