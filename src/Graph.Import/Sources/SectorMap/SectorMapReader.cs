using Graph.Model;
using Column = Graph.Import.Sources.SectorMap.SectorMapFormat;

namespace Graph.Import.Sources.SectorMap;

/// <summary>Reads the rows of a sector map.</summary>
internal static class SectorMapReader
{
    /// <summary>The rows that name somebody; a row that only says what kinds of institution there are says nothing of a place.</summary>
    public static IEnumerable<SectorMapRow> Read(SheetRows sheet)
    {
        foreach (RowView row in sheet.Rows)
        {
            string? category = row.Value(Column.Category) is { } text ? SectorMapCategories.Canonical(text) : null;
            string? institution = row.Organisation(Column.Institution);
            IReadOnlyList<string> here = row.Organisations(Column.Here);
            (IReadOnlyList<string> known, IReadOnlyList<string> through) = (row.PeopleAsWritten(Column.Known), row.PeopleAsWritten(Column.Through));
            if (here.Count == 0 && known.Count > 0 && institution is not null)
                here = [institution];

            SectorMapRow read = new(row.At, category, institution)
            {
                Examples = row.Text(Column.Examples),
                Organisations = here,
                Known = [.. known.Select(person => NamedPerson.Parse(person, here))],
                Through = [.. through.Select(person => NamedPerson.Parse(person, []))],
                Wanted = row.List(Column.Wanted),
                Place = row.Value(Column.Place),
                Notes = row.Text(Column.Notes),
            };
            if (IsSound(row, read))
                yield return read;
        }
    }

    private static bool IsSound(RowView row, SectorMapRow read)
    {
        if (read.Organisations.Count + read.Known.Count + read.Wanted.Count + read.Through.Count == 0)
        {
            row.Warn(null, "the row names no organisation and no person, so there is nothing to import from it.");
            return false;
        }

        if (read.Known.Count > 0 && read.Organisations.Count == 0)
            row.Problem(Column.Institution, $"it is blank, and so is \"{Column.Here.Header}\", so the organisation of the people in \"{Column.Known.Header}\" is not known. Fill in one of them.");
        else if (read.Organisations.Count > 1 && read.Known.Any(person => person.Organisation is null))
            row.Problem(Column.Known, $"the row has {read.Organisations.Count} organisations, and it is not clear which of them each person belongs to. Write Name (post, organisation), or give each organisation its own row.");
        else if (read.Through.Count > 0 && read.Known.Count == 0)
            row.Problem(Column.Through, $"there is nobody in \"{Column.Known.Header}\", so it is not clear who they know. Enter the names there, or empty this cell.");
        else
            return true;
        return false;
    }
}
