using Graph.Model;

namespace Graph.Analysis.Linkage;

/// <summary>What of an organisation is compared with others, to tell whether two records are of one organisation.</summary>
/// <param name="Id">What it is told by: the id of its record, or anything else that no other has.</param>
/// <param name="Names">Its name, then others it is or was known by.</param>
public sealed record ComparedOrganisation(string Id, ValueList<string> Names)
{
    /// <summary>Its numbers in registers.</summary>
    public ValueList<OrgIdentifier> Identifiers { get; init; } = [];

    /// <summary>The postcode of its main address; null where it is not known.</summary>
    public string? Postcode { get; init; }

    /// <summary>The address of its website, or its email address; null where neither is known.</summary>
    public string? Website { get; init; }

    /// <summary>What of a record is compared.</summary>
    public static ComparedOrganisation Of(Organisation organisation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        return new(organisation.Id, [organisation.Name, .. organisation.AlternateNames])
        {
            Identifiers = organisation.Identifiers,
            Postcode = organisation.Postcode,
            Website = organisation.Website,
        };
    }
}
