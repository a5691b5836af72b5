using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.Buildings;

/// <summary>A list of buildings: who owns, leases and uses them, and who can open them.</summary>
internal sealed class BuildingsFormat : ImportFormat
{
    public static ImportColumn Building { get; } = ColumnOf.Property<Building>("Building", nameof(Model.Building.Name)) with { IsRequired = true, GroupsRows = true, Aliases = ["Building name", "Name of building"], AskedAbout = ["Name", "Property", "Property name", "Site", "Site name", "Venue", "Premises", "Asset", "Asset name"] };

    public static ImportColumn Uprn { get; } = ColumnOf.Property<Building>("UPRN", nameof(Model.Building.Uprn));

    public static ImportColumn Address { get; } = ColumnOf.Property<Building>("Address", nameof(Model.Building.Address));

    public static ImportColumn Postcode { get; } = ColumnOf.Property<Building>("Postcode", nameof(Model.Building.Postcode));

    public static ImportColumn Owner { get; } = ColumnOf.Property<Organisation>("Owner", nameof(Organisation.Name), "The organisation that owns the building.") with { Aliases = ["Owned by"], AskedAbout = ["Landlord", "Freeholder"] };

    public static ImportColumn Occupier { get; } = ColumnOf.Property<Organisation>("Occupier", nameof(Organisation.Name), "An organisation that has the building. If there are several, give each its own row.") with { Aliases = ["Occupied by"], AskedAbout = ["Tenant", "User", "Leaseholder", "Organisation"] };

    public static ImportColumn Tenure { get; } = ColumnOf.Property<Tenure>("Tenure", nameof(Model.Tenure.Kind), "About the occupier. Freehold, leasehold, licence and hire are understood too.");

    public static ImportColumn Since { get; } = ColumnOf.Property<Tenure>("Since", nameof(Model.Tenure.Since), "About the tenure.") with { Aliases = ["Start date", "Lease start"], AskedAbout = ["From", "Start"] };

    public static ImportColumn Until { get; } = ColumnOf.Property<Tenure>("Until", nameof(Model.Tenure.Until), "About the tenure.") with { Aliases = ["End date", "Lease end"], AliasesSayLastDay = true, AskedAbout = ["To", "End"] };

    public static ImportColumn Rent { get; } = ColumnOf.Property<Tenure>("Annual rent", nameof(Model.Tenure.AnnualRent)) with { AskedAbout = ["Rent", "Rent per year", "Yearly rent"] };

    public static ImportColumn KeyHolder { get; } = ColumnOf.Property<Person>("Key holder", nameof(Person.Name), "A person who can open the building, from the occupier or, if there is none, from the owner. Put semicolons between several. If people have the same name, write Name <address>.") with { NamesPeople = true, TakesSeveral = true, Aliases = ["Key holders"] };

    public static ImportColumn OwnerIdentifier { get; } = ColumnOf.Property<Organisation>("Owner identifier", nameof(Organisation.Identifiers), "About the owner.") with { Hint = OrganisationMark.Hint };

    public static ImportColumn OccupierIdentifier { get; } = ColumnOf.Property<Organisation>("Occupier identifier", nameof(Organisation.Identifiers), "About the occupier.") with { Hint = OrganisationMark.Hint };

    public static ImportColumn Condition { get; } = ColumnOf.Property<Building>("Condition", nameof(Model.Building.Condition)) with { IsProse = true };

    public static ImportColumn SpareCapacity { get; } = ColumnOf.Property<Building>("Spare capacity", nameof(Model.Building.SpareCapacity)) with { IsProse = true };

    public override string Name => "buildings";

    public override string Description => "Buildings with their owners, occupiers and key holders.";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [Building, Uprn, Address, Postcode, Owner, Occupier, Tenure, Since, Until, Rent, KeyHolder, Condition, SpareCapacity, OwnerIdentifier, OccupierIdentifier];

    public override void Transform(SheetRows sheet, Draft draft, ProblemLog problems) => BuildingsTransform.Apply(BuildingsReader.Read(sheet), draft);
}
