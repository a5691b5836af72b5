using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.Popolo;

/// <summary>People with their posts and memberships, as the Popolo standard has them in JSON: councillors and members of parliaments, most of all.</summary>
internal sealed class PopoloFormat : PublishedFormat
{
    private const string Legislature = "legislature";

    public static ImportColumn PersonId { get; } = ColumnOf.Words("person/id", "Tells that two memberships are of one person. It is not recorded.") with { IsRequired = true };

    public static ImportColumn Person { get; } = ColumnOf.Property<Person>("person/name", nameof(Model.Person.Name)) with { IsRequired = true, NamesPeople = true };

    public static ImportColumn Email { get; } = ColumnOf.Property<Person>("person/email", nameof(Model.Person.Email));

    public static ImportColumn Organisation { get; } = ColumnOf.Property<Organisation>("organization/name", nameof(Model.Organisation.Name)) with { IsRequired = true };

    public static ImportColumn Classification { get; } = ColumnOf.Property<Organisation>("organization/classification", nameof(Model.Organisation.Kinds), "Posts at a legislature are recorded as governance.");

    public static ImportColumn Role { get; } = ColumnOf.Property<Role>("role", nameof(Model.Role.Title));

    public static ImportColumn Post { get; } = ColumnOf.Property<Role>("post/label", nameof(Model.Role.Title), "If the membership has no role.");

    public static ImportColumn Since { get; } = ColumnOf.Property<Role>("start_date", nameof(Model.Role.Since));

    public static ImportColumn Until { get; } = ColumnOf.Property<Role>("end_date", nameof(Model.Role.Until), "The last day. The day after it is recorded as the end.");

    public override string Name => "popolo";

    public override string Address => "https://www.popoloproject.com/specs/";

    protected override string Holds => "People with their posts and memberships, as the Popolo standard has them in JSON.";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [PersonId, Person, Email, Organisation, Classification, Role, Post, Since, Until];

    public override IReadOnlyList<string> NotKept { get; } =
    [
        "person_id", "organization_id", "post_id", "on_behalf_of_id", "area_id", "legislative_period_id", "organization/id", "post/id", "post/organization_id", "person/image", "person/images/0/url", "person/sources/0/url",
        "person/gender", "person/birth_date", "person/death_date", "person/summary", "person/biography", "person/links/0/url", "person/links/0/note", "sources/0/url",
    ];

    public override void Transform(SheetRows sheet, Draft draft, ProblemLog problems)
    {
        Dictionary<string, string> people = new(StringComparer.Ordinal);
        int last = 0;
        foreach (RowView row in sheet.Rows)
        {
            // Further entries of a membership's lists say nothing new of it.
            if (row.At.Row == last || row.Person(Person) is not { } name)
                continue;
            last = row.At.Row ?? 0;
            string? organisation = row.Name(Organisation) is { } written ? draft.Organisation(written, row.At.In(Organisation.Header)) : null;
            string? email = row.Email(Email);
            if (organisation is null && email is null)
            {
                row.Warn(Person, "the person has no membership and no email address, so nothing tells them from others of the name, and they were left out.");
                continue;
            }

            string key = row.Name(PersonId) ?? name;
            if (!people.TryGetValue(key, out string? person))
                people.Add(key, person = draft.Person(name, row.At.In(Person.Header), organisation, email, emailColumn: Email.Header).Id);
            if (organisation is null)
                continue;
            if (row.Value(Classification) is { } kind)
                draft.Add(new Organisation { Id = organisation, Name = row.Name(Organisation)!, Kinds = [kind] }, row.At);
            WrittenPeriod period = row.Period(Since, Until);
            draft.Add(new Role { Id = "", From = person, To = organisation, Title = row.Value(Role) ?? row.Value(Post), Level = row.Name(Classification) == Legislature ? Level.Governance : null, Since = period.Since, Until = period.Until is { } end ? CellValues.DayAfter(end) : null }, row.At);
        }
    }
}
