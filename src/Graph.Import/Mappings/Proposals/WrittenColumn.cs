namespace Graph.Import.Mappings.Proposals;

/// <summary>A column of a table that nobody has mapped.</summary>
/// <param name="Header">Its header.</param>
/// <param name="Words">The words of the header: see <see cref="HeaderWords"/>.</param>
/// <param name="Values">Its first values.</param>
internal sealed record WrittenColumn(string Header, IReadOnlySet<string> Words, ColumnValues Values)
{
    /// <summary>What it is about that the graph does not need to know of people, as words after "about"; null where it may.</summary>
    public string? IsPrivateOf { get; } = PrivateHeaders.About(Header, Words);

    /// <summary>Whether the values may be names of people, whatever the header says that they are.</summary>
    public bool MayNamePeople => (Values.NameSomePeople && !Words.Overlaps(HeaderWords.Places)) || (Words.Contains(HeaderWords.Person) && Values.Count(ValueSign.Person) > 0) || (HeaderWords.CallsPeople(Header) && Values.Look(ValueSign.Person));

    /// <summary>Whether the column is about people, by its header, its values and the columns beside it alone: whatever a row is, and whatever somebody said that the column is, nobody is shown what stands there.</summary>
    /// <param name="all">All columns of the table.</param>
    public bool IsPersonal(IReadOnlyList<WrittenColumn> all) =>
        Values.ReachSomebody || Values.HoldContacts || IsPrivateOf is not null || (MayNamePeople && !SeemsToNameOrganisations) || MayBeHome(all)
        || PrivateHeaders.IsCalledName(Header, isBesidePeople: all.Any(column => column.NamesPeople || column.Words.Contains(HeaderWords.Person)));

    // Some organisations are written as people are: Quayside Menders.
    private bool SeemsToNameOrganisations => (Words.Contains(HeaderWords.Organisation) || Words.SetEquals([HeaderWords.Name])) && !Words.Contains(HeaderWords.Person) && !Values.Look(ValueSign.Person);

    /// <summary>Whether the header says that the values name people, and they do.</summary>
    public bool NamesPeople => HeaderWords.IsPartOfName(Header) || (Values.Look(ValueSign.Person) && (HeaderWords.CallsPeople(Header) || Words.Contains(HeaderWords.Person) || Words.SetEquals([HeaderWords.Name])));

    /// <summary>Whether it may be where somebody lives: an address beside a person, before any organisation that it may be of.</summary>
    /// <param name="all">All columns of the table.</param>
    public bool MayBeHome(IReadOnlyList<WrittenColumn> all) => Words.Overlaps(HeaderWords.Addresses)
        && all.TakeWhile(column => !ReferenceEquals(column, this)).ToArray() is var before
        && Array.Exists(before, column => column.NamesPeople || column.MayNamePeople)
        && !Array.Exists(before, column => !column.NamesPeople && (column.Words.Overlaps(HeaderWords.Organisations) || column.Words.SetEquals([HeaderWords.Name]) || HeaderWords.SaysWhere(column.Header) || column.Values.Look(ValueSign.Organisation) || column.Values.Share(ValueSign.KnownOrganisation) > 0));

    /// <summary>The body whose people the column names, where that is not what the rows are about: "council" of "Lead officer (council)" in a list of charities, and of "Ward councillor". Null where they are the row's own.</summary>
    /// <param name="all">All columns of the table.</param>
    public string? Outside(IReadOnlyList<WrittenColumn> all) =>
        Words.Contains(HeaderWords.Person) && Words.FirstOrDefault(HeaderWords.Keepers.Contains) is { } body && !all.Any(other => other.Words.SetEquals([body])) ? body
        : Words.Overlaps(HeaderWords.Elected) && !ReferenceEquals(all[0], this) && all.Any(other => other.Words.Overlaps(HeaderWords.Organisations)) ? HeaderWords.Council
        : null;
}
