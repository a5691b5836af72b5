using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Import.Sources.People;
using Graph.Import.Sources.Tables;
using Graph.Model;

namespace Graph.Import.Sources.Directories;

/// <summary>A list of organisations, each with somebody there: what most people have who keep a list of members or contacts.</summary>
internal sealed class DirectoryFormat : ImportFormat
{
    public const string FormatName = "directory";

    private static readonly TypeTable Organisation = new(Ontology.Of<Organisation>());

    public static ImportColumn Charity { get; } = ColumnOf.Property<Organisation>("Charity number", nameof(Model.Organisation.Identifiers)) with { Hint = "Written as 1090095, SC012345 or NIC100123.", Aliases = ["Registered charity number"] };

    public static ImportColumn Company { get; } = ColumnOf.Property<Organisation>("Company number", nameof(Model.Organisation.Identifiers)) with { Hint = "Written as 01234567." };

    public static ImportColumn Place { get; } = ColumnOf.Property<Place>("Place", nameof(Model.Place.Name), "The place that the organisation is in.") with { Hint = TableColumn.ListHint, TakesSeveral = true, Aliases = ["Located in"] };

    public static ImportColumn Person { get; } = PeopleFormat.Person with { Lead = "Somebody at the organisation.", IsRequired = false, GroupsRows = false, TakenBeside = [] };

    public static ImportColumn Role { get; } = PeopleFormat.Role with { Lead = "About the person." };

    public static ImportColumn Level { get; } = PeopleFormat.Level with { Lead = "About the person's post." };

    public static ImportColumn Email { get; } = PeopleFormat.Email with { Lead = "The person's." };

    public static ImportColumn Telephone { get; } = ColumnOf.Property<Person>("Telephone", nameof(Model.Person.Telephone), "The person's.");

    /// <summary>The columns by which a directory is told from a table of organisations, which has none of them.</summary>
    public static IReadOnlyList<ImportColumn> Own { get; } = [Charity, Company, Person];

    public override string Name => FormatName;

    public override string Description => "Organisations, each with somebody there.";

    // What people have at an organisation and where it is have columns of their own here.
    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        Organisation.Columns[0], Charity, Company, Person, Role, Level, Email, Telephone, Place,
        .. Organisation.Table.Skip(1).Where(column => !column.Source.IsId && column.Source.Edge?.ClrType != typeof(Role) && column.Source.Edge?.ClrType != typeof(LocatedIn)).Select(column => column.Column),
    ];

    public override void Transform(SheetRows sheet, Draft draft, ProblemLog problems)
    {
        draft.Tables.Add(Organisation.Type);
        SheetRows organisations = sheet with { Headers = sheet.Headers.For(Organisation) };
        RowNumbers nobody = new();
        foreach ((RowView row, RowView own) in sheet.Rows.Zip(organisations.Rows))
        {
            object?[] values = TableValues.Read(Organisation, own, out IReadOnlyCollection<PropertyDefinition> cleared);
            AddNumbers(row, values);
            if (!RowIds.TryRead(Organisation, own, values, out _))
                continue;
            IReadOnlyList<string> places = TableNames.Entries(row, Place, Placeholder.In);

            // An organisation in several places is told by none of them.
            string organisation = NodeRows.Apply(Organisation, own, draft, null, values, cleared, places is [var only] && CellCodes.GssIn(only) is null ? only : null);
            foreach (string place in places)
                Locate(row, draft, organisation, place);
            if (row.PersonInPost(Person, Role) is ({ } person, var post))
                DirectoryPeople.Add(row, draft, organisation, person, post);
            else if (row.IsBlank(Person) && new[] { Role, Level, Email, Telephone }.Any(column => !row.IsBlank(column)))
                nobody.Add(row.At.Row!.Value);
        }

        if (nobody.Count > 0)
            problems.Warn(nobody.In(sheet.Table.Sheet), $"{nobody.Words} {(nobody.Count == 1 ? "has" : "have")} a role, an email address or a telephone number and nobody's name, so these were left out: the graph keeps them with a person.");
    }

    private static void AddNumbers(RowView row, object?[] values)
    {
        int place = Organisation.Type.Property(nameof(Model.Organisation.Identifiers)).Ordinal;
        OrgIdentifier[] all = [.. row.CharityNumbers(Charity), .. row.CompanyNumbers(Company), .. (values[place] as ValueList<OrgIdentifier>) ?? []];
        if (all.Length > 0)
            values[place] = (ValueList<OrgIdentifier>)[.. all.Distinct()];
    }

    private static void Locate(RowView row, Draft draft, string organisation, string place)
    {
        CellAddress at = row.At.In(Place.Header);
        if (CellCodes.GssIn(place) is { } code)
            draft.Add(new LocatedIn { Id = "", From = organisation, To = draft.Mention([Ontology.Of<Place>()], code, at, isHidden: false) }, at);
        else
            draft.Locate(organisation, place, at);
    }
}
