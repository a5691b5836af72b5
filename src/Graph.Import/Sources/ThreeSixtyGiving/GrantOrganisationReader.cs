using Graph.Import.Reports;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Sources.ThreeSixtyGiving;

/// <summary>Reads the organisation on one side of a grant.</summary>
internal static class GrantOrganisationReader
{
    private const int CompanyDigits = 8;

    /// <summary>The organisation; null where the row names none.</summary>
    public static GrantOrganisation? Read(RowView row, OrganisationColumns columns)
    {
        string? written = row.Name(columns.Identifier);
        string? name = row.Name(columns.Name) ?? written;
        if (name is null)
            return null;

        List<OrgIdentifier> identifiers = [];
        if (written is not null)
            Keep(OrgIdentifier.TryParse(Unpadded(written), out OrgIdentifier? identifier, out string? problem), identifier, problem, columns.Identifier);
        if (row.Name(columns.Charity) is { } charity)
        {
            (string scheme, string number) = Charity(charity);
            Keep(OrgIdentifier.TryCreate(scheme, number, out OrgIdentifier? identifier, out string? problem), identifier, problem, columns.Charity);
        }

        if (row.Name(columns.Company) is { } company)
            Keep(OrgIdentifier.TryCreate("GB-COH", Company(company), out OrgIdentifier? identifier, out string? problem), identifier, problem, columns.Company);

        Organisation details = new()
        {
            Id = "",
            Name = name,
            Postcode = row.Name(columns.Postcode) is { } postcode ? Postcodes.Spell(postcode) : null,
            Description = row.Text(columns.Description),
            Website = row.Name(columns.Website),
        };
        return new(details, identifiers, columns.Name);

        void Keep(bool isRight, OrgIdentifier? identifier, string? problem, ImportColumn column)
        {
            if (!isRight)
                row.Warn(column, $"it was left out: {problem}");
            else if (identifiers.Find(other => other.Scheme == identifier!.Scheme) is not { } other)
                identifiers.Add(identifier!);
            else if (other != identifier)
                row.Warn(column, $"{Plain.Text(identifier!.ToString())} was left out: the row's identifier says {Plain.Text(other.ToString())}.");
        }
    }

    private static (string Scheme, string Number) Charity(string text)
    {
        string number = text.Trim().ToUpperInvariant();
        return number switch
        {
            ['S', 'C', ..] => ("GB-SC", number),
            ['N', 'I', ..] => ("GB-NIC", number.TrimStart('N', 'I', 'C')),
            _ => ("GB-CHC", number.TrimStart('0')),
        };
    }

    // Spreadsheets drop the zeros at the beginning.
    private static string Company(string text) => text.Length < CompanyDigits && text.All(char.IsAsciiDigit) ? text.PadLeft(CompanyDigits, '0') : text;

    private static string Unpadded(string identifier) => identifier.StartsWith("GB-CHC-0", StringComparison.OrdinalIgnoreCase)
        ? $"GB-CHC-{identifier["GB-CHC-".Length..].TrimStart('0')}"
        : identifier;
}
