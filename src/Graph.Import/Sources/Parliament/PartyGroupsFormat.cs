using System.Globalization;
using System.Text.RegularExpressions;
using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Sources.Parliament;

/// <summary>All-Party Parliamentary Groups with their officers and the benefits they register, as mySociety publishes the register of Parliament: a document of JSON for each group.</summary>
internal sealed partial class PartyGroupsFormat : PublishedFormat
{
    private const string Sectorwide = "All-Party Parliamentary Groups";

    private const string Ordinary = "Member";

    public static ImportColumn Slug { get; } = ColumnOf.Words("slug", "What tells the group from others. It is recorded only in the references of its benefits.");

    public static ImportColumn Title { get; } = ColumnOf.Property<Organisation>("title", nameof(Organisation.Name), $"The group, which is a forum in the category {Sectorwide}.") with { IsRequired = true };

    public static ImportColumn Purpose { get; } = ColumnOf.Property<Organisation>("purpose", nameof(Organisation.Description)) with { IsProse = true };

    public static ImportColumn Kind { get; } = ColumnOf.Property<Organisation>("category", nameof(Organisation.Kinds));

    public static ImportColumn Website { get; } = ColumnOf.Property<Organisation>("contact_details/website/url", nameof(Organisation.Website));

    public static ImportColumn Secretariat { get; } = ColumnOf.Words("contact_details/secretariat", "The organisation that acts as the group's secretariat becomes a member of the group.");

    public static ImportColumn Officer { get; } = ColumnOf.Property<Person>("officers/0/name", nameof(Person.Name)) with { IsRequired = true, NamesPeople = true };

    public static ImportColumn Role { get; } = ColumnOf.Property<Role>("officers/0/role", nameof(Model.Role.Title), $"Of the officer; {Ordinary} if it is blank. All but a {Ordinary} are recorded as governance.") with { IsRequired = true };

    public static ImportColumn Member { get; } = ColumnOf.Words("officers/0/twfy_id", "Tells that the officer of two groups is one person. It is not recorded.");

    public static ImportColumn Benefit { get; } = ColumnOf.Words("detailed_benefits/0/benefit_type", "Financial benefits are grants, and others help in kind.");

    public static ImportColumn Source { get; } = ColumnOf.Property<Organisation>("detailed_benefits/0/Source", nameof(Organisation.Name), "Who gave the benefit.");

    public static ImportColumn Value { get; } = ColumnOf.Property<Funding>("detailed_benefits/0/Value £s", nameof(Funding.Amount));

    public static ImportColumn Band { get; } = ColumnOf.Property<Funding>("detailed_benefits/0/Value £s In bands of £1,500", nameof(Funding.Description), "Kept in the description, because an amount would be too exact.");

    public static ImportColumn For { get; } = ColumnOf.Property<Funding>("detailed_benefits/0/Description", nameof(Funding.Description));

    public static ImportColumn Received { get; } = ColumnOf.Property<Funding>("detailed_benefits/0/Received", nameof(Funding.Awarded));

    public override string Name => "appg";

    public override string Address => "https://publications.parliament.uk/pa/cm/cmallparty/introduction.htm";

    protected override string Holds => "All-Party Parliamentary Groups with their officers and benefits, as mySociety publishes the register of Parliament (a ZIP with a JSON for each group), or the form of one group with its members (XLSX).";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [Slug, Title, Purpose, Kind, Website, Secretariat, Officer, Role, Member, Benefit, Source, Value, Band, For, Received];

    public override IReadOnlyList<string> NotKept { get; } =
    [
        "parliament", "officers/0/party", "officers/0/mnis_id", "officers/0/removed", "members_list/source_method", "members_list/source_url/0", "members_list/last_updated", "members_list/members/0/name",
        "members_list/members/0/is_officer", "members_list/members/0/member_type", "members_list/members/0/mnis_id", "members_list/members/0/twfy_id", "members_list/members/0/removed", "contact_details/registered_contact_name",
        "contact_details/registered_contact_address", "contact_details/registered_contact_email", "contact_details/public_enquiry_point_name", "contact_details/public_enquiry_point_email", "contact_details/website/status",
        "agm/date_of_most_recent_agm", "agm/published_income_expenditure_statement", "agm/reporting_year", "agm/next_reporting_deadline", "registrable_benefits", "detailed_benefits/0/Registered", "index_date", "source_url", "categories/0",
    ];

    /// <inheritdoc/>
    /// <remarks>A group that is not registered is not one.</remarks>
    public override bool IsItsRegister(Node node) => node is Organisation { Form: OrganisationForm.Forum } group && group.Categories.Contains(Sectorwide);

    public override DateOnly? DayOf(RowView row) => DateOnly.TryParseExact(row.TextUnder("index_date"), "yyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    public override void Transform(SheetRows sheet, Draft draft, ProblemLog problems)
    {
        Dictionary<string, string> people = new(StringComparer.Ordinal);
        int last = 0;
        foreach (RowView row in sheet.Rows)
        {
            // A document with several officers or benefits is several rows, of which each has one of each list.
            bool continues = row.At.Row == last;
            last = row.At.Row ?? 0;
            if (row.Needed(Title) is not { } title)
                continue;
            string group = draft.Organisation(title, row.At.In(Title.Header));
            if (!continues)
                Describe(row, title, group, draft);
            if (row.Person(Officer) is { } officer)
            {
                // Members of the Lords have no number there. Their names are titles, which no two have.
                string member = row.Name(Member) ?? PersonNames.Fold(officer);
                if (!people.TryGetValue(member, out string? person))
                    people.Add(member, person = draft.Person(officer, row.At.In(Officer.Header), group).Id);
                string post = row.Value(Role) ?? Ordinary;
                draft.Add(new Role { Id = "", From = person, To = group, Title = post, Level = post == Ordinary ? null : Level.Governance }, row.At);
            }

            if (row.Value(Source) is { } source)
                Give(row, row.Name(Slug) ?? Names.Normalise(title), title, source, group, draft);
        }
    }

    private static void Describe(RowView row, string title, string group, Draft draft)
    {
        draft.Add(
            new Organisation
            {
                Id = group,
                Name = title,
                Form = OrganisationForm.Forum,
                Categories = [Sectorwide],
                Kinds = row.Value(Kind) is { } kind ? [kind] : [],
                Description = row.Given(Purpose),
                Website = row.Code(Website),
            },
            row.At);
        if (row.Name(Secretariat) is { } written && ActsAs().Match(written) is { Success: true } match && Names.Clean(match.Groups["who"].Value) is { } secretariat)
            draft.Add(new MemberOf { Id = "", From = draft.Organisation(secretariat, row.At.In(Secretariat.Header)), To = group }, row.At);
    }

    private static void Give(RowView row, string slug, string title, string source, string group, Draft draft)
    {
        PartialDate? received = row.Date(Received);
        string?[] about = [row.Given(For), row.Name(Band) is { } band ? $"Worth £{band}." : null];
        string benefit = row.Value(Benefit) ?? "Benefit";
        string funding = draft.Node(
            new Funding
            {
                Id = "",
                Title = $"{benefit}: {title}",
                Kind = benefit.StartsWith("Financial", StringComparison.OrdinalIgnoreCase) ? FundingKind.Grant : FundingKind.InKind,
                Amount = row.Amount(Value),
                Currency = Money.DefaultCurrency,
                Awarded = received,
                Description = about.OfType<string>().Any() ? string.Join('\n', about.OfType<string>()) : null,
                Reference = $"appg: {slug}: {Names.Normalise(source)}: {received?.ToString() ?? "undated"}: {(row.Name(Value) ?? row.Name(Band))?.Replace(",", "", StringComparison.Ordinal)}",
            },
            row.At);
        draft.Add(new Recipient { Id = "", From = funding, To = group }, row.At);
        draft.Add(new Funder { Id = "", From = funding, To = draft.Organisation(source, row.At.In(Source.Header)) }, row.At);
    }

    [GeneratedRegex(@"^(?<who>.{2,120}?) (acts|act) as the group['’]s secretariat", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, Patience.Milliseconds)]
    private static partial Regex ActsAs();
}
