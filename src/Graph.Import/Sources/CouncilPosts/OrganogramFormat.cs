using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Sources.CouncilPosts;

/// <summary>The organogram of a public body, as data.gov.uk publishes them: senior posts with those who have them, or junior posts by how many there are.</summary>
internal sealed class OrganogramFormat : PublishedFormat
{
    public static ImportColumn Organisation { get; } = ColumnOf.Property<Organisation>("Organisation", nameof(Model.Organisation.Name), "The body.") with { IsRequired = true };

    public static ImportColumn Parent { get; } = ColumnOf.Property<Organisation>("Parent Department", nameof(Model.Organisation.Name), "What the body is a part of.") with { IsRequired = true };

    public static ImportColumn Unit { get; } = ColumnOf.Words("Unit", "The part of the body that the post is in, recorded as a department. Its name has that of the body after it.") with { IsRequired = true };

    public static ImportColumn Person { get; } = ColumnOf.Property<Person>("Name", nameof(Model.Person.Name), "Who has the post. Where it is the title of the post, nobody is named.") with { NamesPeople = true };

    public static ImportColumn Title { get; } = ColumnOf.Property<Role>("Job Title", nameof(Role.Title), "Senior posts are recorded as strategic.");

    public static ImportColumn Email { get; } = ColumnOf.Property<Person>("Contact E-mail", nameof(Model.Person.Email), "Left out if several posts have it.");

    public static ImportColumn ReportsTo { get; } = ColumnOf.Words("Reports to Senior Post", "The number of the post above. It is not recorded.") with { Aliases = ["Reporting Senior Post"] };

    public override string Name => "organogram";

    public override string Address => "https://guidance.data.gov.uk/publish_and_manage_data/publish_organograms/";

    protected override string Holds => "The organogram of a public body: its senior posts with those who have them, or its junior posts.";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [Organisation, Parent, Unit, Person, Title, Email, ReportsTo];

    public override IReadOnlyList<IReadOnlyList<ImportColumn>> Required { get; } = [[Organisation], [Parent], [Unit], [ReportsTo]];

    public override IReadOnlyList<string> NotKept { get; } =
    [
        "Post Unique Reference", "Grade (or equivalent)", "Job/Team Function", "Contact Phone", "Salary Cost of Reports (£)", "FTE", "Actual Pay Floor (£)", "Actual Pay Ceiling (£)", "Professional/Occupational Group",
        "Notes", "Valid?", "URI", "source_file", "source_line", "Grade", "Payscale Minimum (£)", "Payscale Maximum (£)", "Generic Job Title", "Number of Posts in FTE",
    ];

    // Not disclosed.
    public override IReadOnlyList<string> Nothing { get; } = ["N/D", "XX"];

    public override void Transform(SheetRows sheet, Draft draft, ProblemLog problems) =>
        PostsTransform.Apply(Read(sheet), Person, (_, post) => draft.Organisation(post.Organisation, post.At.In(Organisation.Header)), sheet, draft);

    private static IEnumerable<(RowView View, PostRow Post)> Read(SheetRows sheet)
    {
        foreach (RowView row in sheet.Rows)
        {
            if (row.Needed(Organisation) is not { } organisation)
                continue;
            string? title = row.Value(Title);
            bool isTitle = title is not null && row.Name(Person) is { } written && Names.Normalise(written) == Names.Normalise(title);
            string? person = isTitle ? null : row.Person(Person);
            yield return (row, new(row.At, organisation)
            {
                Parent = row.Value(Parent) is { } parent && Names.Normalise(parent) != Names.Normalise(organisation) ? parent : null,
                Units = row.Value(Unit) is { } unit && Names.Normalise(unit) != Names.Normalise(organisation) ? [unit] : [],
                Title = title,
                Person = person,
                Email = person is null ? null : row.Email(Email),
                Level = Level.Strategic,
            });
        }
    }
}
