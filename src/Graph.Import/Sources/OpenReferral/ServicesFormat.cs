using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.OpenReferral;

/// <summary>Services with their organisations, places and times, as Open Referral UK has them in JSON. The tables of HSDS and Ohana are put together to the same: see <see cref="ServiceTables"/>.</summary>
internal sealed class ServicesFormat : PublishedFormat
{
    public static ImportColumn Service { get; } = ColumnOf.Property<Service>("name", nameof(Model.Service.Name)) with { IsRequired = true };

    public static ImportColumn Purpose { get; } = ColumnOf.Property<Service>("description", nameof(Model.Service.Description)) with { IsProse = true };

    public static ImportColumn Status { get; } = ColumnOf.Words("status", "Services that are defunct or inactive are left out; their organisations are not.") with { IsRequired = true };

    public static ImportColumn Website { get; } = ColumnOf.Property<Service>("url", nameof(Model.Service.Website));

    public static ImportColumn Eligibility { get; } = ColumnOf.Property<Service>("eligibility_description", nameof(Model.Service.Eligibility), "With the ages and the fees after it.") with { IsProse = true };

    public static ImportColumn Youngest { get; } = ColumnOf.Words("minimum_age", "Part of the eligibility.");

    public static ImportColumn Oldest { get; } = ColumnOf.Words("maximum_age", "Part of the eligibility.");

    public static ImportColumn Fees { get; } = ColumnOf.Words("fees_description", "Part of the eligibility.") with { Aliases = ["fees"] };

    public static ImportColumn Schedule { get; } = ColumnOf.Property<Service>("schedules/0/description", nameof(Model.Service.Availability), "As text.") with { IsProse = true };

    public static ImportColumn Opens { get; } = ColumnOf.Words("schedules/0/opens_at", "Part of the availability, where the schedule has no description.");

    public static ImportColumn Closes { get; } = ColumnOf.Words("schedules/0/closes_at", "Likewise.");

    public static ImportColumn Days { get; } = ColumnOf.Words("schedules/0/byday", "Likewise.");

    public static ImportColumn Organisation { get; } = ColumnOf.Property<Organisation>("organization/name", nameof(Model.Organisation.Name), "Who offers it.");

    public static ImportColumn OrganisationPurpose { get; } = ColumnOf.Property<Organisation>("organization/description", nameof(Model.Organisation.Description)) with { IsProse = true };

    public static ImportColumn OrganisationWebsite { get; } = ColumnOf.Property<Organisation>("organization/website", nameof(Model.Organisation.Website)) with { Aliases = ["organization/url"] };

    public static ImportColumn OtherName { get; } = ColumnOf.Property<Organisation>("organization/alternate_name", nameof(Model.Organisation.AlternateNames));

    public static ImportColumn Location { get; } = ColumnOf.Property<Building>("service_at_locations/0/location/name", nameof(Building.Name), "Where it is offered. The organisation uses the building.");

    public static ImportColumn Street { get; } = ColumnOf.Property<Building>("service_at_locations/0/location/addresses/0/address_1", nameof(Building.Address));

    public static ImportColumn City { get; } = ColumnOf.Words("service_at_locations/0/location/addresses/0/city", "Part of the address.");

    public static ImportColumn Postcode { get; } = ColumnOf.Property<Building>("service_at_locations/0/location/addresses/0/postal_code", nameof(Building.Postcode), "Left out outside the United Kingdom.");

    public static ImportColumn Latitude { get; } = ColumnOf.Words("service_at_locations/0/location/latitude", "Where the building is.");

    public static ImportColumn Longitude { get; } = ColumnOf.Words("service_at_locations/0/location/longitude", "Where the building is.");

    public static ImportColumn Contact { get; } = ColumnOf.Property<Person>("contacts/0/name", nameof(Person.Name), "Somebody at the organisation.") with { NamesPeople = true };

    public static ImportColumn ContactTitle { get; } = ColumnOf.Property<Role>("contacts/0/title", nameof(Role.Title));

    public static ImportColumn ContactEmail { get; } = ColumnOf.Property<Person>("contacts/0/email", nameof(Person.Email));

    public static ImportColumn Area { get; } = ColumnOf.Property<Place>("service_areas/0/name", nameof(Place.Name), "A place that it serves.");

    public static ImportColumn Term { get; } = ColumnOf.Property<Theme>("attributes/0/taxonomy_term/name", nameof(Theme.Name), "A theme of it.");

    public static ImportColumn TermCode { get; } = ColumnOf.Property<Theme>("attributes/0/taxonomy_term/code", nameof(Theme.Code), "With the taxonomy before it.");

    public static ImportColumn Taxonomy { get; } = ColumnOf.Property<Theme>("attributes/0/taxonomy_term/taxonomy", nameof(Theme.Vocabulary), "Open Referral if it is blank.");

    public override string Name => "open-referral-services";

    public override string Address => "https://docs.openreferral.org/en/v3.0.1/hsds/schema_reference.html";

    protected override string Holds => "Services with their organisations, locations, contacts, times and themes: Open Referral UK as JSON, or the tables of HSDS 3.0 and of Ohana in a folder or a ZIP.";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        Service, Purpose, Status, Website, Eligibility, Youngest, Oldest, Fees, Schedule, Opens, Closes, Days, Organisation, OrganisationPurpose, OrganisationWebsite, OtherName, Location, Street, City, Postcode, Latitude, Longitude,
        Contact, ContactTitle, ContactEmail, Area, Term, TermCode, Taxonomy,
    ];

    // Other lists have names and states, too.
    public override IReadOnlyList<IReadOnlyList<ImportColumn>> Required { get; } = [[Service], [Status], [Organisation]];

    public override IReadOnlyList<string> NotKept { get; } =
    [
        "id", "organization_id", "program_id", "alternate_name", "email", "interpretation_services", "application_process", "wait_time", "accreditations", "assured_date", "assurer_email", "licenses", "alert", "last_modified",
        "organization/id", "organization/email", "organization/logo", "organization/uri", "organization/tax_status", "organization/tax_id", "organization/year_incorporated", "organization/legal_status",
        "organization/parent_organization_id",
    ];

    public override void Transform(SheetRows sheet, Draft draft, ProblemLog problems)
    {
        // A service with several locations, contacts or times is several rows, of which each has one of each list.
        foreach (IGrouping<int?, RowView> rows in sheet.Rows.GroupBy(row => row.At.Row))
        {
            if (ServiceRow.Read([.. rows]) is { } service)
                ServicesTransform.Apply(service, draft);
        }
    }
}
