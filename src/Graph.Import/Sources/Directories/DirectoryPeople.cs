using Graph.Import.Matching;
using Graph.Import.Values;
using Graph.Model;
using Column = Graph.Import.Sources.Directories.DirectoryFormat;

namespace Graph.Import.Sources.Directories;

/// <summary>Makes facts of the people of a directory.</summary>
internal static class DirectoryPeople
{
    /// <summary>Adds the person of a row, with their post at its organisation.</summary>
    /// <param name="row">The row.</param>
    /// <param name="draft">Takes the facts.</param>
    /// <param name="organisation">The organisation's id within the draft.</param>
    /// <param name="name">The person's name.</param>
    /// <param name="post">Their post there; null where it is not known.</param>
    public static void Add(RowView row, Draft draft, string organisation, string name, string? post)
    {
        PersonMention person = draft.Person(name, row.At.In(Column.Person.Header), organisation, row.Email(Column.Email), emailColumn: Column.Email.Header);
        if (row.Value(Column.Telephone) is { } telephone)
            draft.Add(new Person { Id = person.Id, Name = person.Name, Telephone = telephone }, row.At);
        draft.Add(new Role { Id = "", From = person.Id, To = organisation, Title = post, Level = row.Word(Column.Level, WordLists.Levels) }, row.At);
    }
}
