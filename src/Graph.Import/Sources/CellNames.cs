using Graph.Import.Values;

namespace Graph.Import.Sources;

/// <summary>Reads who is named in the cells of a row, in one way for every format.</summary>
internal static class CellNames
{
    /// <summary>The one organisation of a cell; null where it is blank, with a warning where it says that there is none, and with a problem where it names several.</summary>
    public static string? Organisation(this RowView row, ImportColumn column) => Single(row, column, Named(row, column, SeveralNames.SplitOne, Placeholder.InOrganisation), SeveralNames.OrganisationsRemedy);

    /// <summary>The organisations of a cell with semicolons or line breaks between.</summary>
    public static IReadOnlyList<string> Organisations(this RowView row, ImportColumn column)
    {
        IReadOnlyList<string> names = Named(row, column, SeveralNames.Split, Placeholder.InOrganisation);
        if (names.FirstOrDefault(SeveralNames.MayBeOrganisations) is { } listed)
            row.Warn(column, $"{Reports.Plain.Quote(listed)} was read as one organisation. If it is several, put semicolons between them.");
        return names;
    }

    /// <summary>The one person of a cell; null where it is blank, with a warning where it says that there is nobody, and with a problem where it names several.</summary>
    /// <remarks>A holder called "Vacant" would make a partnership that nobody holds look held, and two people in one would hide that either may leave.</remarks>
    public static string? Person(this RowView row, ImportColumn column)
    {
        IReadOnlyList<string> names = Named(row, column, SeveralNames.SplitOne, Placeholder.In);
        if (Single(row, column, names, SeveralNames.PeopleRemedy) is not { } name)
            return null;
        if (SeveralNames.Of(name))
            row.Problem(column, SeveralNames.PeopleRemedy);
        return name;
    }

    /// <summary>The people of a cell with semicolons or line breaks between.</summary>
    public static IReadOnlyList<string> People(this RowView row, ImportColumn column)
    {
        IReadOnlyList<string> names = Named(row, column, SeveralNames.Split, Placeholder.In);
        if (names.Any(SeveralNames.Of))
            row.Problem(column, SeveralNames.ListRemedy);
        return names;
    }

    /// <summary>What a cell lists with semicolons or line breaks between, in the row's own words.</summary>
    public static IReadOnlyList<string> List(this RowView row, ImportColumn column) => Named(row, column, SeveralNames.Split, Placeholder.In);

    /// <summary>Whether a cell names nobody: it is blank, or says that there is none.</summary>
    public static bool NamesNobody(this RowView row, ImportColumn column) =>
        row.IsBlank(column) || (row.Cell(column) is { Kind: Reading.CellKind.Text } cell && SeveralNames.Split(cell.Text).All(name => Placeholder.InOrganisation(name) is not null));

    private static string? Single(RowView row, ImportColumn column, IReadOnlyList<string> names, string remedy)
    {
        if (names.Count > 1)
            row.Problem(column, remedy);
        return names.Count == 1 ? names[0] : null;
    }

    private static List<string> Named(RowView row, ImportColumn column, Func<string, IReadOnlyList<string>> split, Func<string, string?> placeholder)
    {
        List<string> names = [];
        foreach (string name in row.Text(column) is { } text ? split(text) : [])
        {
            if (!row.IsPlaceholder(column, name, placeholder(name), "is not a name"))
                names.Add(name);
        }

        return names;
    }
}
