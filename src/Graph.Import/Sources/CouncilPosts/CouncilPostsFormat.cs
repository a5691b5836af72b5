using System.Globalization;
using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.CouncilPosts;

/// <summary>Posts of a council, as the Local Government Transparency Code has them published: its organisation chart, or its senior salaries.</summary>
internal sealed class CouncilPostsFormat : PublishedFormat
{
    // The chief executive and those who report there.
    private const int StrategicLevels = 2;

    public static ImportColumn Title { get; } = ColumnOf.Property<Role>("JobTitle", nameof(Role.Title)) with { IsRequired = true };

    public static ImportColumn Person { get; } = ColumnOf.Property<Person>("Name", nameof(Model.Person.Name)) with { IsRequired = true, NamesPeople = true };

    public static ImportColumn Unit { get; } = ColumnOf.Words("Directorate", "The department that the post is in, recorded as a part of the council. Its name has that of the council after it.") with { IsRequired = true, Aliases = ["OrganisationalUnit"] };

    public static ImportColumn Service { get; } = ColumnOf.Words("Service", "The part of the department that the post is in.") with { IsRequired = true };

    public static ImportColumn Level { get; } = ColumnOf.Property<Role>("Level", nameof(Role.Level), "How far from the top: 1 and 2 are recorded as strategic, and the others as management. Without this column, posts are senior ones and so strategic.");

    public static ImportColumn Contact { get; } = ColumnOf.Property<Person>("ContactDetails", nameof(Model.Person.Email), "Left out if several posts have it.");

    public override string Name => "council-posts";

    public override string Address => "https://schemas.opendata.esd.org.uk/OrganisationStructure";

    protected override string Holds => "Posts of a council, as the Local Government Transparency Code has them published: its organisation chart, or its senior salaries.";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [CouncilMention.Label, CouncilMention.Uri, Title, Person, Unit, Service, Level, Contact];

    public override IReadOnlyList<string> NotKept { get; } =
    [
        "EffectiveDate", "ApplicableDate", "Job number", "JobNumber", "Grade", "ContractType", "SharedPost", "SalaryBand", "MaximumSalary", "Vacancy", "Comments", "Salary", "PensionContribution", "Bonuses", "ExpenseAllowances",
        "LossOfPostCompensation", "BenefitsInKind", "BonusDetails", "BenefitsDetails", "Responsibilities", "Responsibilties", "FunctionServiceLabel", "FunctionServiceURI", "Budget", "EmployeeCount",
    ];

    public override IReadOnlyList<string> Nothing { get; } = ["NA"];

    public override void Transform(SheetRows sheet, Draft draft, ProblemLog problems) =>
        PostsTransform.Apply(Read(sheet), Person, (view, post) => CouncilMention.Of(view, post.Organisation, draft), sheet, draft);

    private static IEnumerable<(RowView View, PostRow Post)> Read(SheetRows sheet)
    {
        foreach (RowView row in sheet.Rows)
        {
            if (row.Needed(CouncilMention.Label) is not { } council)
                continue;
            yield return (row, new(row.At, council)
            {
                Units = [.. new[] { row.Value(Unit), row.Value(Service) }.OfType<string>()],
                Title = row.Value(Title),
                Person = row.Person(Person),
                Email = row.IsBlank(Person) ? null : row.Email(Contact),
                Level = LevelOf(row),
            });
        }
    }

    private static Level? LevelOf(RowView row) => HasNoLevels(row) ? Model.Level.Strategic
        : int.TryParse(row.Name(Level), NumberStyles.None, CultureInfo.InvariantCulture, out int level) ? level <= StrategicLevels ? Model.Level.Strategic : Model.Level.Management
        : null;

    private static bool HasNoLevels(RowView row) => row.Sheet.Headers.PlaceOf(Level) is null;
}
