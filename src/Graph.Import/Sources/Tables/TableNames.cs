using Graph.Import.Matching;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Sources.Tables;

/// <summary>Reads which nodes the cells of a row name: by a name, a number in a register or an id.</summary>
/// <param name="row">The row.</param>
/// <param name="draft">What the file says; learns the names.</param>
/// <param name="role">The column of the post that the row gives somebody; null where it gives none.</param>
internal sealed class TableNames(RowView row, Draft draft, ImportColumn? role = null)
{
    private static readonly FactType Organisation = Ontology.Of<Organisation>();

    private static readonly FactType Person = Ontology.Of<Person>();

    /// <summary>The post that stands beside the name of the row's person, where the column for it is blank; null where none does.</summary>
    public string? Post { get; private set; }

    /// <summary>The entries of a cell with semicolons between, without those that say that there is none.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    /// <param name="placeholder">The words of an entry that say so; null where it says something.</param>
    public static IReadOnlyList<string> Entries(RowView row, ImportColumn column, Func<string, string?> placeholder) =>
    [
        .. (row.Text(column) is { } text ? CellText.Split(text) : [])
            .Select(Names.Clean)
            .OfType<string>()
            .Where(entry => !row.IsPlaceholder(column, entry, placeholder(entry), "is not a name"))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The ids, within the draft, of the nodes that a cell names.</summary>
    /// <param name="column">The column.</param>
    /// <param name="beside">The node beside which they are named, where that tells them from others of their name: the organisation of people, the provider of a service. Null where the row gives none.</param>
    public IReadOnlyList<string> Several(TableColumn column, ContextEnd? beside = null) => [.. EntriesOf(column).Select(entry => Name(column, entry, beside))];

    /// <summary>The id, within the draft, of the one node that a cell names; null where it names none, with a problem where it names several.</summary>
    /// <param name="column">The column.</param>
    /// <param name="beside">As for <see cref="Several"/>.</param>
    public string? Single(TableColumn column, ContextEnd? beside = null)
    {
        IReadOnlyList<string> entries = EntriesOf(column);
        if (entries.Count > 1)
            row.Problem(column.Column, "it names several. Give each a row of its own. If it is one, put its name in \"quotes\".");
        return entries.Count == 1 ? Name(column, entries[0], beside) : null;
    }

    /// <summary>Whether one node in common tells nodes of a type apart, by edges of a type.</summary>
    public static KeyContext? BesideOf(FactType node, FactType edge) => node.Key.Contexts.FirstOrDefault(context => context.OneIsEnough && context.Edge == edge);

    private IReadOnlyList<string> EntriesOf(TableColumn column)
    {
        FactType? only = column.Source.Nodes is [var type] ? type : null;
        IReadOnlyList<string> entries = Entries(row, column.Column, only == Person ? Placeholder.InPerson : only == Organisation ? Placeholder.InOrganisation : Placeholder.In);
        if (only == Person)
        {
            entries = CellPosts.Without(row, column.Column, CellNames.WithoutContacts(row, column.Column, entries), role, out string? post);
            Post ??= post;
        }

        if (only == Person && entries.Any(entry => SeveralNames.Of(NamedAddress.Split(entry, null).Name)))
            row.Problem(column.Column, SeveralNames.ListRemedy);
        return only == Organisation ? CellNames.OrganisationNames(row, column.Column, entries) : entries;
    }

    private string Name(TableColumn column, string entry, ContextEnd? beside)
    {
        Reports.CellAddress at = row.At.In(column.Column.Header);
        if (column.Source.Nodes.Any(each => IsIdOf(each, entry)) && row.TextUnder(column.Source.NameHeader) is { } called)
            draft.Compare(new(entry, column.Column.Header, called, row.At.In(column.Source.NameHeader), IsHidden(column, called)));
        if (column.Source.Nodes is [var type] && !IsIdOf(type, entry))
        {
            if (type == Organisation && !OrgIdentifier.TryParse(entry, out _, out _))
                return draft.Organisation(entry, at, null, [], null, "Write the id of the right one in place of its name.");
            if (type == Person && (beside is not null || NamedAddress.Split(entry, null).Email is not null))
                return draft.Person(entry, at, beside?.Id).Id;

            // What goes by a date is only found among what is known: nobody is made of a date alone.
            if (beside is { } end && type != Person && type.Caption.Property is { Kind: PropertyKind.Text })
                return draft.Node(new(Fact(type, entry), at), [end], leavesOpen: true);
        }

        string?[] all = [.. CellText.Split(row.Text(column.Column) ?? entry).Select(Names.Clean)];
        return draft.Mention(column.Source.Nodes, entry, at, IsHidden(column, entry), (Array.IndexOf(all, entry) + 1, all.Length), DateOf(column, entry));
    }

    // Where not only people may be named, most texts are titles.
    private static bool IsHidden(TableColumn column, string text) => column.Column.HidesValues && (column.Source.Nodes.Count == 1 || PersonMentions.MayBeIn(text));

    // Where something goes by a date, a date is read as in all other cells.
    private PartialDate? DateOf(TableColumn column, string entry) => column.Source.Nodes.Any(type => type.Caption.Property is { Kind: PropertyKind.Date })
        ? Dates.Read(new(entry), new(row.Sheet.Today)).First
        : null;

    private static bool IsIdOf(FactType type, string entry) => !entry.Contains(' ', StringComparison.Ordinal) && Ontology.OfId(entry) == type;

    private static Fact Fact(FactType type, string caption)
    {
        object?[] values = new object?[type.Properties.Count];
        values[type.Caption.Property!.Ordinal] = caption;
        return type.Create("", null, null, values);
    }
}
