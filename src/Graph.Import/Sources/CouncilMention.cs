using Graph.Import.Matching;
using Graph.Model;

namespace Graph.Import.Sources;

/// <summary>The council whose file it is, as the Local Government Association's schemas have it: a label, and an address that says what kind of council it is.</summary>
internal static class CouncilMention
{
    private static readonly string[] Kinds = ["City", "Borough", "County", "District"];

    public static ImportColumn Label { get; } = ColumnOf.Property<Organisation>("OrganisationLabel", nameof(Organisation.Name), "The council.") with { IsRequired = true };

    public static ImportColumn Uri { get; } = ColumnOf.Words("OrganisationURI", "The address that stands for the council. It is not recorded. If it says what kind of council it is, the council is also known by its name with that: Trafford Metropolitan Borough Council.");

    /// <summary>Names the council of a row, with its whole name as another name, and answers its id within the draft.</summary>
    /// <param name="row">The row.</param>
    /// <param name="name">What the row calls it.</param>
    /// <param name="draft">What the file says.</param>
    public static string Of(RowView row, string name, Draft draft)
    {
        string? whole = WholeName(name, row.Name(Uri));
        string council = draft.Organisation(name, row.At.In(Label.Header), null, [], null, null, wholeName: whole);
        draft.Add(new Organisation { Id = council, Name = name, Sector = Sector.LocalGovernment, AlternateNames = whole is null ? [] : [whole] }, row.At);
        return council;
    }

    /// <summary>What the council of a name is called in full; null where the address does not say, or the name says it already.</summary>
    private static string? WholeName(string name, string? uri)
    {
        const string Council = " Council";
        if (uri is null || !name.EndsWith(Council, StringComparison.OrdinalIgnoreCase))
            return null;
        string place = name[..^Council.Length];
        return place.Contains(' ', StringComparison.Ordinal) && Array.Exists(Kinds, kind => place.EndsWith($" {kind}", StringComparison.OrdinalIgnoreCase)) ? null
            : uri.Contains("/metropolitan-district-council/", StringComparison.Ordinal) ? $"{place} Metropolitan Borough Council"
            : uri.Contains("/london-borough-council/", StringComparison.Ordinal) ? $"London Borough of {place}"
            : uri.Contains("/county-council/", StringComparison.Ordinal) ? $"{place} County Council"
            : null;
    }
}
