using Graph.Model;
using Mapster;

namespace Graph.Export.Formats.ThreeSixtyGiving;

/// <summary>How what is recorded of a grant becomes what is published of it, field by field.</summary>
/// <remarks>A field of the standard without a source does not compile here; what is recorded and not published is named by a test.</remarks>
internal static class GrantMapping
{
    private static readonly TypeAdapterConfig Shared = Configure();

    /// <summary>The grant as it is published. Fields that the standard requires may be missing: see <see cref="LeftOutGrants"/>.</summary>
    public static PublishedGrant Publish(RecordedGrant grant) => grant.Adapt<PublishedGrant>(Shared);

    /// <summary>The configuration, compiled.</summary>
    /// <exception cref="CompileException">A field has no source.</exception>
    public static TypeAdapterConfig Configure()
    {
        TypeAdapterConfig config = new() { RequireDestinationMemberSource = true, RequireExplicitMapping = true };
        config.NewConfig<NumberedOrganisation, PublishedOrganisation>()
            .Map(published => published.Id, recorded => recorded.Identifier)
            .Map(published => published.Name, recorded => recorded.Organisation.Name)
            .Map(published => published.CharityNumber, recorded => recorded.CharityNumber)
            .Map(published => published.CompanyNumber, recorded => recorded.CompanyNumber)
            .Map(published => published.PostalCode, recorded => recorded.Organisation.Postcode)
            .Map(published => published.AlternateName, recorded => recorded.Organisation.AlternateNames.Count == 0 ? null : recorded.Organisation.AlternateNames[0])
            .Map(published => published.Description, recorded => recorded.Organisation.Description)
            .Map(published => published.Url, recorded => recorded.WebAddress);
        config.NewConfig<Place, PublishedGrant.Location>()
            .Map(published => published.Name, recorded => recorded.Name)
            .Map(published => published.GeoCode, recorded => recorded.Gss);
        config.NewConfig<Funding, PublishedGrant.Period>()
            .Map(published => published.StartDate, recorded => TextOf(recorded.Since))
            .Map(published => published.EndDate, recorded => TextOf(LastDay(recorded)));
        config.NewConfig<Funding, PublishedGrant.Programme>()
            .Map(published => published.Title, recorded => recorded.Programme);
        config.NewConfig<RecordedGrant, PublishedGrant>()
            .Map(published => published.Id, recorded => recorded.Funding.Reference)
            .Map(published => published.Title, recorded => recorded.Funding.Title)
            .Map(published => published.Description, recorded => recorded.Funding.Description ?? recorded.Funding.Title)
            .Map(published => published.Currency, recorded => recorded.Funding.Currency)
            .Map(published => published.AmountAwarded, recorded => recorded.Funding.Amount)
            .Map(published => published.AwardDate, recorded => DayOf(recorded.Funding.Awarded))
            .Map(published => published.PlannedDates, recorded => OnlyIf(recorded.Funding.Since != null || LastDay(recorded.Funding) != null, recorded.Funding))
            .Map(published => published.RecipientOrganization, recorded => recorded.Recipients)
            .Map(published => published.BeneficiaryLocation, recorded => recorded.Locations.Count == 0 ? null : recorded.Locations)
            .Map(published => published.FundingOrganization, recorded => recorded.Funders)
            .Map(published => published.GrantProgramme, recorded => OnlyIf(recorded.Funding.Programme != null, recorded.Funding))
            .Map(published => published.DateModified, recorded => Moments.Format(recorded.RecordedAt));
        config.Compile();
        return config;
    }

    /// <summary>A day, as the standard wants it of an award: a month or a year is not enough.</summary>
    private static string? DayOf(PartialDate? date) => date is { Day: not null } day ? day.ToString() : null;

    private static PartialDate? LastDay(Funding funding) =>
        funding.Until is { } until && LastDays.Of(until) is var last && Periods.Contradiction(funding.Since, last) is null ? last : null;

    private static string? TextOf(PartialDate? date) => date?.ToString();

    /// <summary>The standard's list of one entry that a grant is the source of; none where it would be empty.</summary>
    private static Funding[]? OnlyIf(bool isGiven, Funding funding) => isGiven ? [funding] : null;
}
