using Graph.Export.Formats.ThreeSixtyGiving;
using Graph.Model;

namespace Graph.Import.Sources.ThreeSixtyGiving;

/// <summary>The columns that the standard has for an organisation on one side of a grant.</summary>
/// <param name="title">What their titles begin with.</param>
/// <param name="path">What their paths in JSON begin with.</param>
/// <param name="side">Which side it is.</param>
internal sealed class OrganisationColumns(string title, string path, string side)
{
    public string Side { get; } = side;

    public ImportColumn Identifier { get; } = Column(title, path, GrantColumns.OrganisationIdentifier, "id", nameof(Organisation.Identifiers), $"The {side}'s identifier, such as GB-CHC-1090095.");

    public ImportColumn Name { get; } = Column(title, path, GrantColumns.OrganisationName, "name", nameof(Organisation.Name), $"The {side}.") with { GroupsRows = true };

    public ImportColumn Charity { get; } = Column(title, path, GrantColumns.CharityNumber, "charityNumber", nameof(Organisation.Identifiers), $"The {side}'s charity number.");

    public ImportColumn Company { get; } = Column(title, path, GrantColumns.CompanyNumber, "companyNumber", nameof(Organisation.Identifiers), $"The {side}'s company number.");

    public ImportColumn Postcode { get; } = Column(title, path, GrantColumns.PostalCode, "postalCode", nameof(Organisation.Postcode), $"About the {side}.");

    public ImportColumn AlternateName { get; } = Column(title, path, GrantColumns.AlternateName, "alternateName", nameof(Organisation.AlternateNames), $"Another name of the {side}.");

    public ImportColumn Description { get; } = Column(title, path, GrantColumns.OrganisationDescription, "description", nameof(Organisation.Description), $"About the {side}.") with { IsProse = true };

    public ImportColumn Website { get; } = Column(title, path, GrantColumns.WebAddress, "url", nameof(Organisation.Website), $"About the {side}.");

    public IReadOnlyList<ImportColumn> All => [Identifier, Name, Charity, Company, Postcode, AlternateName, Description, Website];

    private static ImportColumn Column(string title, string path, string header, string field, string property, string lead) =>
        ColumnOf.Property<Organisation>(GrantColumns.Of(title, header), property, lead) with { Aliases = [$"{path}/0/{field}", $"{title}:0:{header}"] };
}
