using Graph.Import.Matching;
using Graph.Import.Values;
using Graph.Model;
using Column = Graph.Import.Sources.Networks.NetworkFormat;

namespace Graph.Import.Sources.Networks;

/// <summary>Makes facts of the nodes and edges of a network.</summary>
internal static class NetworkTransform
{
    // Words of edges that say no more than that there is one.
    private static readonly HashSet<string> Plain = new(["directed", "undirected", "mutual", "connection", "connectedto", "linkedto", "worksat", "worksfor", "employedby", "affiliatedwith", "knows", "pp"], StringComparer.Ordinal);

    public static void Apply(SheetRows sheet, Draft draft)
    {
        Dictionary<string, string> homes = Homes(draft);
        foreach (RowView row in sheet.Rows)
        {
            if (row.Name(Column.From) is { } from && row.Name(Column.To) is { } to)
                Edge(row, from, to, homes, draft);
            else if (row.Value(Column.Label) is { } label)
                Node(row, label, draft);
        }
    }

    private static void Node(RowView row, string label, Draft draft)
    {
        if (row.Name(Column.Kind) == NodeTypes.Organisation)
            draft.Add(new Organisation { Id = draft.Organisation(label, row.At.In(Column.Label.Header)), Name = label, Description = row.Given(Column.Meaning) }, row.At);
        else if (row.Person(Column.Label) is { } person)
            draft.Person(person, row.At.In(Column.Label.Header), row.Name(Column.Home) is { } home ? draft.Organisation(home, row.At) : null);
    }

    private static void Edge(RowView row, string from, string to, Dictionary<string, string> homes, Draft draft)
    {
        string? relation = new[] { row.Value(Column.Relation), row.Value(Column.Label) }.OfType<string>().FirstOrDefault(written => !Plain.Contains(HeaderKey.Of(written)));
        switch (row.Name(Column.FromKind), row.Name(Column.ToKind))
        {
            case (NodeTypes.Person, NodeTypes.Person) when from != to:
                draft.Add(new Tie { Id = "", From = Person(from), To = Person(to) }, row.At);
                break;
            case (NodeTypes.Person, NodeTypes.Organisation):
                draft.Add(new Role { Id = "", From = Person(from), To = draft.Organisation(to, row.At), Title = relation }, row.At);
                break;
            case (NodeTypes.Organisation, NodeTypes.Person):
                draft.Add(new Role { Id = "", From = Person(to), To = draft.Organisation(from, row.At), Title = relation }, row.At);
                break;
            case (NodeTypes.Organisation, NodeTypes.Organisation) when from != to:
                (string one, string other) = (draft.Organisation(from, row.At), draft.Organisation(to, row.At));
                string partnership = draft.Node(new Partnership { Id = "", Kind = relation }, row.At, null, one, other);
                draft.Add(new Party { Id = "", From = partnership, To = one }, row.At);
                draft.Add(new Party { Id = "", From = partnership, To = other }, row.At);
                break;
            default:
                break;
        }

        string Person(string label) => NamedPost.Read(label).Name is var name && homes.TryGetValue(name, out string? id) ? id : draft.Person(name, row.At, null).Id;
    }

    // Who the nodes were, in whatever organisation each is known: the edges come after them.
    private static Dictionary<string, string> Homes(Draft draft) => draft.People.GroupBy(person => person.Name, StringComparer.Ordinal).ToDictionary(person => person.Key, person => person.First().Id, StringComparer.Ordinal);
}
