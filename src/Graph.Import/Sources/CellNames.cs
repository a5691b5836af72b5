using System.Buffers;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Sources;

/// <summary>Reads who is named in the cells of a row, in one way for every format.</summary>
internal static class CellNames
{
    private const string NoNameButAddress = "it is an email address, and not a name. Write the name, and the address after it: Name <address>.";

    private static readonly SearchValues<char> InContacts = SearchValues.Create("@0123456789");

    private static readonly PropertyDefinition PersonName = Ontology.Of<Person>().Property(nameof(Model.Person.Name));

    private static readonly PropertyDefinition OrganisationName = Ontology.Of<Organisation>().Property(nameof(Model.Organisation.Name));

    /// <summary>The one organisation of a cell; null where it is blank, with a warning where it says that there is none, and with a problem where it names several.</summary>
    public static string? Organisation(this RowView row, ImportColumn column)
    {
        string? name = Single(row, column, OrganisationNames(row, column, SeveralNames.SplitOne), SeveralNames.OrganisationsRemedy);
        if (name is not null && row.Cell(column) is { Kind: Reading.CellKind.Text } cell && cell.Text.AsSpan().Trim().ContainsAny('\n', '\r'))
            row.Warn(column, "its lines were read as one name. If they are several organisations, give each a row of its own.");
        return name;
    }

    /// <summary>The organisations of a cell with semicolons or line breaks between.</summary>
    public static IReadOnlyList<string> Organisations(this RowView row, ImportColumn column)
    {
        IReadOnlyList<string> names = OrganisationNames(row, column, SeveralNames.Split);
        if (names.FirstOrDefault(SeveralNames.MayBeOrganisations) is { } listed)
            row.Warn(column, $"{Reports.Plain.Quote(listed)} was read as one organisation. If it is several, put semicolons between them.");
        return names;
    }

    /// <summary>The one person of a cell; null where it is blank, with a warning where it says that there is nobody, and with a problem where it names several.</summary>
    /// <remarks>A holder called "Vacant" would make a partnership that nobody holds look held, and two people in one would hide that either may leave.</remarks>
    public static string? Person(this RowView row, ImportColumn column) => PersonInPost(row, column, null).Name;

    /// <summary>The one person of a cell, as <see cref="Person"/>, and their post: what its own column says, or else what stands beside the name.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    /// <param name="role">The column of the post; null where the format has none, so that a post beside the name is left out.</param>
    public static (string? Name, string? Post) PersonInPost(this RowView row, ImportColumn column, ImportColumn? role)
    {
        string? name = OnePerson(row, column, role, out string? post);
        return (name, (role is null ? null : row.Value(role)) ?? post);
    }

    private static string? OnePerson(RowView row, ImportColumn column, ImportColumn? role, out string? post)
    {
        IReadOnlyList<string> names = CellPosts.Without(row, column, WithoutContacts(row, column, Named(row, column, SeveralNames.SplitOne, Placeholder.InPerson)), role, out post);
        if (Single(row, column, names, SeveralNames.PeopleRemedy) is not { } name)
            return null;
        if (SeveralNames.Of(NamedAddress.Split(name, null).Name))
            row.Problem(column, SeveralNames.PeopleRemedy);
        else if (NoteWords.Are(name))
            row.Warn(column, "it seems to be a note, and not somebody's name, but was read as a name. If it is a note, write it in another column, or delete it.");
        else if (name.EndsWith('?'))
            row.Warn(column, "the name ends with a question mark, which was read as a part of it. If the name is right, delete the question mark.");
        return name;
    }

    /// <summary>The people of a cell with semicolons or line breaks between. A post beside a name is left out.</summary>
    public static IReadOnlyList<string> People(this RowView row, ImportColumn column) => CellPosts.Without(row, column, PeopleAsWritten(row, column), role: null, out _);

    /// <summary>The people of a cell, as <see cref="People"/>, each with what stands in brackets or after a comma beside the name.</summary>
    public static IReadOnlyList<string> PeopleAsWritten(this RowView row, ImportColumn column)
    {
        IReadOnlyList<string> names = WithoutContacts(row, column, Named(row, column, SeveralNames.Split, Placeholder.InPerson));
        if (names.Any(name => SeveralNames.Of(NamedAddress.Split(name, null).Name)))
            row.Problem(column, SeveralNames.ListRemedy);
        return names;
    }

    /// <summary>The names of people with no more beside them than an email address, as Ann Lee &lt;ann@hub.example&gt;: a telephone number is left out with a warning, and an address that is nobody's is a problem.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    /// <param name="entries">The entries of the cell.</param>
    public static IReadOnlyList<string> WithoutContacts(RowView row, ImportColumn column, IReadOnlyList<string> entries)
    {
        // Of a register there are a million names, and few have anything beside them.
        if (!entries.Any(entry => entry.AsSpan().ContainsAny(InContacts)))
            return entries;
        List<string> names = [];
        foreach (string entry in Together(entries))
        {
            string name = ContactDetails.WithoutTelephones(entry);
            if (name != entry)
                row.Warn(column, "a telephone number stands beside the name, and was left out. Put it in a column of its own.");
            NamedAddress read = NamedAddress.Read(name);
            if (read.Fault is { } fault)
                row.Problem(column, $"the email address beside the name can't be read. {fault} Write Name <address>, or put the address in a column of its own.");
            else if (read is { Name.Length: 0, Email: not null })
                row.Problem(column, NoNameButAddress);
            else if (read.Name.Length > 0)
                names.Add(read.ToString());
        }

        return names;
    }

    // "Ann Lee" above "ann@hub.example" is one person.
    private static List<string> Together(IReadOnlyList<string> entries)
    {
        List<string> together = [];
        foreach (string entry in entries)
        {
            if (together.Count > 0 && entry.Contains('@', StringComparison.Ordinal) && NamedAddress.Read(together[^1]) is { Email: null, Fault: null } before && NamedAddress.Read(ContactDetails.WithoutTelephones(entry)) is { Name.Length: 0, Email: { } address })
                together[^1] = (before with { Email = address }).ToString();
            else
                together.Add(entry);
        }

        return together;
    }

    /// <summary>What a cell lists with semicolons or line breaks between, in the row's own words.</summary>
    public static IReadOnlyList<string> List(this RowView row, ImportColumn column) => Named(row, column, SeveralNames.Split, Placeholder.In);

    /// <summary>What is wrong with a text that a row with an id puts in place of what is recorded, and what to do: words that refer to another cell, and for a name those that name nobody, or several. Null where nothing is.</summary>
    public static string? Fault(PropertyDefinition property, string text) =>
        !property.IsProse && Placeholder.RefersToAnother(text) ? $"{Reports.Plain.Quote(text)} refers to another cell. Write the value in every row."
        : property == PersonName ? FaultOfName(text, Placeholder.InPerson, SeveralNames.PeopleRemedy, SeveralNames.Of)
        : property == OrganisationName ? FaultOfName(text, Placeholder.InOrganisation, SeveralNames.OrganisationsRemedy, static _ => false)
        : null;

    private static string? FaultOfName(string text, Func<string, string?> placeholder, string remedy, Func<string, bool> isSeveral) =>
        ContactDetails.AreIn(text) ? "it has an email address or a telephone number in it. Write the name alone, and these in columns of their own."
        : placeholder(text) is { } words ? $"{Reports.Plain.Quote(words)} is not a name. Write the name, or empty the cell to keep the one that is recorded."
        : SeveralNames.SplitOne(text).Count > 1 || isSeveral(text) ? remedy
        : null;

    /// <summary>Whether a cell names nobody: it is blank, or says that there is none.</summary>
    public static bool NamesNobody(this RowView row, ImportColumn column) =>
        row.IsBlank(column) || (row.Cell(column) is { Kind: Reading.CellKind.Text } cell && SeveralNames.Split(cell.Text).All(name => PlaceholderIn(column, name) is not null));

    // A number is not a name, but may be an identifier.
    private static string? PlaceholderIn(ImportColumn column, string text) =>
        column.Property == PersonName ? Placeholder.InPerson(text)
        : column.Property == OrganisationName ? Placeholder.InOrganisation(text)
        : Placeholder.In(text);

    private static IReadOnlyList<string> OrganisationNames(RowView row, ImportColumn column, Func<string, IReadOnlyList<string>> split) =>
        OrganisationNames(row, column, Named(row, column, split, Placeholder.InOrganisation));

    /// <summary>The names of organisations that a cell has, without telephone numbers and addresses beside them. Warns of these, and of what seems to be no organisation's name.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    /// <param name="entries">The entries of the cell.</param>
    public static IReadOnlyList<string> OrganisationNames(RowView row, ImportColumn column, IReadOnlyList<string> entries)
    {
        IReadOnlyList<string> names = entries.Any(ContactDetails.AreIn) ? WithoutContactsOfOffice(row, column, entries) : entries;
        WarnOfDoubtful(row, column, names);
        return names;
    }

    // What organisations are called is public, and whoever is rung under a number beside it may be a person.
    private static List<string> WithoutContactsOfOffice(RowView row, ImportColumn column, IReadOnlyList<string> entries)
    {
        List<string> names = [];
        foreach (string entry in entries)
        {
            string name = ContactDetails.WithoutTelephones(entry);
            if (NamedAddress.Read(name) is { Email: not null, Fault: null } read)
                name = read.Name;
            if (name.Length == 0)
                row.Problem(column, "an email address or a telephone number stands where the name of an organisation is read. Write the name, and put these in columns of their own.");
            else if (name != entry)
                row.Warn(column, "an email address or a telephone number stands beside the name, and was left out. Put it in a column of its own.");
            names.Add(name);
        }

        return [.. names.Where(name => name.Length > 0)];
    }

    /// <summary>Warns of what was read as the name of an organisation and seems to be none: "Various schools", "Contact Jo for changes".</summary>
    private static void WarnOfDoubtful(RowView row, ImportColumn column, IReadOnlyList<string> names)
    {
        foreach (string name in names.Where(VagueNames.Of))
            row.Warn(column, $"{Reports.Plain.Quote(name)} does not seem to name one organisation, but was read as one. Enter the organisation, or empty the cell.");

        // An office's address or number is its own, so that it says nothing against the name.
        if (names.Any(ContactDetails.AreIn))
            row.Warn(column, "the name has an email address or a telephone number in it, which was read as a part of the name. Put it in a column of its own.");

        // It may say whom to ask, and how.
        else if (names.Any(NoteWords.Are))
            row.Warn(column, "it seems to be a note, and not the name of an organisation, but was read as a name. If it is a note, write it in another column, or delete it.");
    }

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
