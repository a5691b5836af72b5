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
            (string? person, string? email, string? organisation, string? role) = (row.Named(Column.Person), row.Name(Column.Email), row.Name(Column.Organisation), row.Name(Column.Role));
            Level? level = row.Word(Column.Level, WordLists.Levels);
            (PartialDate? since, PartialDate? until) = row.Period(Column.Since, Column.Until);
            if (person is null)
            {
                if (row.IsBlank(Column.Person))
                    row.Problem(Column.Person, "it is blank. Name the person, or take the row out.");
                continue;
            }

            if (email is not null && !IsAddress(email))
            {
                row.Problem(Column.Email, "‹hidden› is no e-mail address. Write one such as name@example.org, or empty the cell.");
                continue;
            }

            bool nowhere = row.IsBlank(Column.Organisation);
            if (nowhere && row.IsBlank(Column.Email))
                row.Problem(Column.Organisation, "it is blank, and so is \"Email\": without either nobody can tell the person from others of the name. Fill in one of them.");
            else if (nowhere && (role is not null || level is not null || since is not null || until is not null))
                row.Problem(Column.Organisation, "it is blank, and the row has a role, level or date. Name the organisation where the person has it.");
            else
                yield return new(row.At, person, email, organisation, role, level, since, until);
        }
    }

    private static bool IsAddress(string text) => text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at
        && at == text.LastIndexOf('@') && at < text.Length - 1 && !text.Contains(' ', StringComparison.Ordinal) && text.Length <= 320;
}
