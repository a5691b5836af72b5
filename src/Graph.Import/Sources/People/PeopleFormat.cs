using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.People;

/// <summary>A list of people and their posts.</summary>
internal sealed class PeopleFormat : ImportFormat
{
    public static ImportColumn Person { get; } = ColumnOf.Property<Person>("Person", nameof(Model.Person.Name)) with { IsRequired = true, NamesPeople = true };

    public static ImportColumn Email { get; } = ColumnOf.Property<Person>("Email", nameof(Model.Person.Email), "Tells people of one name apart, and finds one person at several organisations.") with { Aliases = ["E-mail address"] };

    public static ImportColumn Organisation { get; } = ColumnOf.Property<Organisation>("Organisation", nameof(Model.Organisation.Name), "The organisation the person works or speaks for.") with { IsRequired = true };

    public static ImportColumn Identifier { get; } = ColumnOf.Property<Organisation>("Organisation identifier", nameof(Model.Organisation.Identifiers)) with { Hint = OrganisationMark.Hint };

    public static ImportColumn Role { get; } = ColumnOf.Property<Role>("Role", nameof(Model.Role.Title));

    public static ImportColumn Level { get; } = ColumnOf.Property<Role>("Level", nameof(Model.Role.Level));

    public static ImportColumn Since { get; } = ColumnOf.Property<Role>("Since", nameof(Model.Role.Since), "Of the post.");

    public static ImportColumn Until { get; } = ColumnOf.Property<Role>("Until", nameof(Model.Role.Until), "Of the post.");

    public const string FormatName = "people";

    public override string Name => FormatName;

    public override string Description => "People with their posts at organisations.";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [Person, Email, Organisation, Identifier, Role, Level, Since, Until];

    public override void Transform(SheetRows sheet, Draft draft, ProblemLog problems) => PeopleTransform.Apply(PeopleReader.Read(sheet), draft);
}
