using Graph.Import.Reports;
using Graph.Import.Sources.Vocabularies;
using Graph.Model;
using Column = Graph.Import.Sources.OpenReferral.ServicesFormat;

namespace Graph.Import.Sources.OpenReferral;

/// <summary>A service, or an organisation without one.</summary>
/// <param name="At">Its row.</param>
/// <param name="Name">What it is called; empty for an organisation alone.</param>
internal sealed record ServiceRow(CellAddress At, string Name)
{
    private const string Unnamed = "Open Referral";

    /// <summary>The service.</summary>
    public static RowMapping<ServiceRow, Service> Service { get; } = new(fields => fields
        .Ignore(service => service.Kind!, service => service.BelowTheRadar!, service => service.Notes!, service => service.Since!, service => service.Until!));

    public string? Description { get; init; }

    public string? Website { get; init; }

    public string? Eligibility { get; init; }

    public string? Availability { get; init; }

    /// <summary>Who offers it; null where the file does not say.</summary>
    public Organisation? Provider { get; init; }

    public IReadOnlyList<Building> Buildings { get; init; } = [];

    public IReadOnlyList<(string Name, string? Title, string? Email)> Contacts { get; init; } = [];

    public IReadOnlyList<string> Areas { get; init; } = [];

    public IReadOnlyList<VocabularyTerm> Terms { get; init; } = [];

    /// <summary>The service of its rows; null where they say nothing of one, nor of an organisation. One that is no longer offered is left out, and its organisation is not.</summary>
    public static ServiceRow? Read(IReadOnlyList<RowView> rows)
    {
        RowView first = rows[0];
        string? provider = first.Value(Column.Organisation);
        string? name = first.Name(Column.Service);
        if (name is null && provider is null)
        {
            first.Warn(null, "the row names neither a service nor an organisation, so it was left out.");
            return null;
        }

        if (first.Name(Column.Status) is "defunct" or "inactive")
        {
            first.Warn(Column.Status, $"the service is {first.Name(Column.Status)}, so it was left out.");
            name = null;
        }

        return new(first.At, name ?? "")
        {
            Description = first.Given(Column.Purpose),
            Website = first.Code(Column.Website),
            Eligibility = Lines(first.Given(Column.Eligibility), Ages(first), first.Given(Column.Fees) is { } fees ? $"Fees: {fees}" : null),
            Availability = Lines([.. rows.Select(row => row.Given(Column.Schedule) ?? Times(row))]),
            Provider = provider is null ? null : new()
            {
                Id = "",
                Name = provider,
                Description = first.Given(Column.OrganisationPurpose),
                Website = first.Code(Column.OrganisationWebsite),
                AlternateNames = first.Name(Column.OtherName) is { } other ? [other] : [],
            },
            Buildings = [.. rows.Select(BuildingOf).OfType<Building>()],
            Contacts = [.. rows.Where(row => !row.IsBlank(Column.Contact)).Select(row => (row.PersonInPost(Column.Contact, Column.ContactTitle), row.Email(Column.ContactEmail))).Where(contact => contact.Item1.Name is not null).Select(contact => (contact.Item1.Name!, contact.Item1.Post, contact.Item2))],
            Areas = [.. rows.Select(row => row.Value(Column.Area)).OfType<string>()],
            Terms = [.. rows.Select(TermOf).OfType<VocabularyTerm>()],
        };
    }

    private static string? Ages(RowView row) => (row.Name(Column.Youngest), row.Name(Column.Oldest)) switch
    {
        (null, null) => null,
        ({ } youngest, null) => $"From {youngest} years",
        (null, { } oldest) => $"Up to {oldest} years",
        var (youngest, oldest) => $"From {youngest} to {oldest} years",
    };

    private static string? Times(RowView row) => (row.Name(Column.Opens), row.Name(Column.Closes)) is ({ } opens, { } closes) ? $"{row.Name(Column.Days) ?? "Open"} {opens} to {closes}" : null;

    private static Building? BuildingOf(RowView row)
    {
        string address = string.Join(", ", new[] { row.Name(Column.Street), row.Name(Column.City) }.OfType<string>());
        return (row.Value(Column.Location) ?? row.Name(Column.Street)) is not { } name ? null : new()
        {
            Id = "",
            Name = name,
            Address = address.Length > 0 ? address : null,
            Postcode = row.Name(Column.Postcode) is { } code ? TextForm.Postcode.Spell(code) : null,
            Point = row.Point(null, Column.Longitude, Column.Latitude),
        };
    }

    private static VocabularyTerm? TermOf(RowView row)
    {
        string vocabulary = row.Name(Column.Taxonomy) ?? Unnamed;
        return row.Value(Column.Term) is { } term ? new(row.At, vocabulary, VocabularyTerm.CodeIn(vocabulary, row.Name(Column.TermCode) ?? term), term) : null;
    }

    private static string? Lines(params string?[] lines) => lines.OfType<string>().Distinct(StringComparer.Ordinal).ToArray() is { Length: > 0 } given ? string.Join('\n', given) : null;
}
