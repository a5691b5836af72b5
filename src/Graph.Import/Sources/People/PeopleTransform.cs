using Graph.Import.Matching;
using Graph.Model;

namespace Graph.Import.Sources.People;

/// <summary>Makes facts of the rows of a list of people.</summary>
internal static class PeopleTransform
{
    public static void Apply(IEnumerable<PersonRow> rows, Draft draft)
    {
        foreach (PersonRow row in rows)
        {
            string? organisation = row.Organisation is { } name ? draft.Organisation(name, row.At.In(PeopleFormat.Organisation.Header), row.Mark) : null;
            string person = draft.Person(row.Person, row.At.In(PeopleFormat.Person.Header), organisation, row.Email, emailColumn: PeopleFormat.Email.Header).Id;
            if (organisation is not null)
                draft.Add(PersonRow.Post.Of(row) with { From = person, To = organisation }, row.At, row.Period.Cleared<Role>());
        }
    }
}
