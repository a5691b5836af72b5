using Graph.Import.Matching;
using Graph.Import.Values;
using Graph.Model;
using Column = Graph.Import.Sources.People.PeopleFormat;

namespace Graph.Import.Sources.People;

/// <summary>Reads the rows of a list of people.</summary>
internal static class PeopleReader
{
    public static IEnumerable<PersonRow> Read(SheetRows sheet)
    {
        foreach (RowView row in sheet.Rows)
        {
            (string? person, string? role) = row.PersonInPost(Column.Person, Column.Role);
            string? organisation = row.Organisation(Column.Organisation);
            string? email = row.Email(Column.Email);
            OrganisationMark mark = row.Mark(Column.Identifier);
            Level? level = row.Word(Column.Level, WordLists.Levels);
            WrittenPeriod period = row.Period(Column.Since, Column.Until);
            if (row.IsBlank(Column.Person))
                row.Problem(Column.Person, "it is blank. Enter the person, or delete the row.");
            if (person is null)
                continue;

            bool says = role is not null || level is not null || period.IsKnown;
            if (row.IsBlank(Column.Organisation) && row.IsBlank(Column.Email))
                row.Problem(Column.Organisation, "it is blank, and so is \"Email\". Without one of them, the person can't be told apart from others with the same name. Fill in one of them.");
            else if (row.IsBlank(Column.Organisation) && says)
                row.Problem(Column.Organisation, "it is blank, but the row has a role, a level or a date. Enter the organisation that it belongs to.");
            else if (row.NamesNobody(Column.Organisation) && row.NamesNobody(Column.Email))
                row.Warn(Column.Organisation, "the row names no organisation and no email address, so the person can't be told apart from others with the same name, and the row was left out. Enter the organisation, or give an address in \"Email\".");
            else if (row.NamesNobody(Column.Organisation) && says)
                row.Warn(Column.Organisation, "the row names no organisation, so its role, level and dates were left out.");
            if (organisation is not null || email is not null)
                yield return new(row.At, person, email, organisation, mark, role, level, period);
        }
    }
}
