using Graph.Import.Reports;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Sources.ThreeSixtyGiving;

/// <summary>Reads the organisation on one side of a grant.</summary>
internal static class GrantOrganisationReader
{
    /// <summary>The organisation; null where the row names none.</summary>
    public static GrantOrganisation? Read(RowView row, OrganisationColumns columns)
    {
        string? written = row.Registered(columns.Identifier);
        string? name = row.Organisation(columns.Name) ?? written;
        if (name is null)
            return null;

        List<OrgIdentifier> identifiers = [];
        Keep(written, RegisterNumbers.Identifiers, columns.Identifier);
        Keep(row.Registered(columns.Charity), RegisterNumbers.Charities, columns.Charity);
        Keep(row.Registered(columns.Company), RegisterNumbers.Companies, columns.Company);
        return new(name, identifiers, columns.Name)
        {
            Postcode = row.Code(columns.Postcode),
            AlternateName = row.Organisation(columns.AlternateName) is { } other && other != name ? other : null,
            Description = row.Text(columns.Description),
            Website = row.Code(columns.Website),
        };

        void Keep(string? text, Func<string, IReadOnlyList<WrittenIdentifier>> read, ImportColumn column)
        {
            foreach ((OrgIdentifier? identifier, string? problem) in text is null ? [] : read(text))
            {
                if (identifier is null)
                    row.Warn(column, $"it was left out: {problem}");
                else if (identifiers.Find(other => other.Scheme == identifier.Scheme) is not { } other)
                    identifiers.Add(identifier);
                else if (other != identifier)
                    row.Warn(column, $"{Plain.Text(identifier.ToString())} was left out: the row's identifier says {Plain.Text(other.ToString())}.");
            }
        }
    }
}
