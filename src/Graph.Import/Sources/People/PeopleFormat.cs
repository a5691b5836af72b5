using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.People;

/// <summary>A list of people and their posts.</summary>
internal sealed class PeopleFormat : ImportFormat
{
    public static ImportColumn Email { get; } = ColumnOf.Property<Person>("Email", nameof(Model.Person.Email), "Tells people with the same name apart, and finds the same person at several organisations.") with
    {
        Aliases = ["E-mail address", "Work email", "Work e-mail address", "Business email", "Contact email", "E-mail 1 - Value"],
    };

    public static ImportColumn Organisation { get; } = ColumnOf.Property<Organisation>("Organisation", nameof(Model.Organisation.Name), "The organisation the person works or speaks for.") with
    {
        IsRequired = true,
        GroupsRows = true,
        Aliases = ["Organisation name", "Name of organisation", "Company", "Company name", "Employer", "Account name", "Org", "Org name"],
        AskedAbout = ["Which organisation", "Agency", "Partner", "Partner organisation", "Body", "Business"],
    };

    public static ImportColumn Role { get; } = ColumnOf.Property<Role>("Role", nameof(Model.Role.Title)) with { Aliases = ["Job title", "Role title", "Post title", "Position", "Job role", "Job", "Organisation title"], AskedAbout = ["Post", "Title", "Designation", "Function"] };

    // A name alone may be that of anything; beside a post or an email address it is a person's.
    public static ImportColumn Person { get; } = ColumnOf.Property<Person>("Person", nameof(Model.Person.Name)) with
    {
        IsRequired = true,
        NamesPeople = true,
        GroupsRows = true,
        Aliases = ["Full name", "Person name", "Person's name", "Name of person", "Contact name", "Display name"],
        AskedAbout = ["Name", "Contact", "Contact person", "Staff member", "Employee", "Officer"],
        TakenBeside = [Email, Role],
    };

    public static ImportColumn Identifier { get; } = ColumnOf.Property<Organisation>("Organisation identifier", nameof(Model.Organisation.Identifiers)) with { Hint = OrganisationMark.Hint };

    public static ImportColumn Level { get; } = ColumnOf.Property<Role>("Level", nameof(Model.Role.Level)) with { Aliases = ["Seniority"], AskedAbout = ["Grade"] };

    public static ImportColumn Since { get; } = ColumnOf.Property<Role>("Since", nameof(Model.Role.Since), "About the post.") with { Aliases = ["Start date", "Date started", "Started"], AskedAbout = ["From", "Start", "Joined"] };

    public static ImportColumn Until { get; } = ColumnOf.Property<Role>("Until", nameof(Model.Role.Until), "About the post.") with { Aliases = ["End date", "Date ended", "Ended"], AliasesSayLastDay = true, AskedAbout = ["To", "End", "Left", "Leaving date"] };

    public const string FormatName = "people";

    public override string Name => FormatName;

    public override string Description => "People with their posts at organisations.";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [Person, Email, Organisation, Identifier, Role, Level, Since, Until];

    /// <summary>First name and surname, which are together what names a person.</summary>
    public static JoinedColumn Names { get; } = new(Person, ["First name", "Forename", "Forenames", "First names", "Given name", "First"], ["Last name", "Surname", "Family name", "Second name", "Last"]);

    public override IReadOnlyList<JoinedColumn> Joined { get; } = [Names];

    public override IReadOnlyDictionary<string, string> Advice { get; } = new[] { "First name", "Forename", "Given name", "Last name", "Surname", "Family name" }
        .ToDictionary(HeaderKey.Of, _ => $"Put first name and surname together into one column \"{Person.Header}\".", StringComparer.Ordinal);

    public override IEnumerable<ImportColumn> LeftBlank(RowView row)
    {
        if (row.IsBlank(Person))
            yield return Person;

        // Somebody with an email address and no post may be listed without an organisation.
        if (row.IsBlank(Organisation) && (row.IsBlank(Email) || !new[] { Role, Level, Since, Until }.All(row.IsBlank)))
            yield return Organisation;
    }

    public override void Transform(SheetRows sheet, Draft draft, ProblemLog problems) => PeopleTransform.Apply(PeopleReader.Read(sheet), draft);
}
