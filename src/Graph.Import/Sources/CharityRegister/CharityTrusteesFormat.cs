using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Sources.CharityRegister;

/// <summary>The trustees of charities. The register's number of a trustee is the same at each of their charities.</summary>
internal sealed class CharityTrusteesFormat : CharityTableFormat
{
    private const string OfOrganisation = "O";

    public static ImportColumn Trustee { get; } = ColumnOf.Words("trustee_id", "The register's number of the trustee. It is not recorded; it tells that a trustee of two charities is one person.") with { IsRequired = true };

    public static ImportColumn TrusteeName { get; } = ColumnOf.Property<Person>("trustee_name", nameof(Person.Name)) with { IsRequired = true, NamesPeople = true };

    public static ImportColumn Chair { get; } = ColumnOf.Words("trustee_is_chair", "True for the chair, whose role is called \"Chair of trustees\". That of the others is called \"Trustee\".");

    public static ImportColumn Kind { get; } = ColumnOf.Words("individual_or_organisation", "P for a person. O for an organisation, which becomes a member of the charity.");

    public static ImportColumn Appointed { get; } = ColumnOf.Property<Role>("trustee_date_of_appointment", nameof(Role.Since));

    public override string Name => "charity-trustees";

    protected override string Holds => "Trustees of charities that are recorded, or in the same import: the table \"charity_trustee\" of the full register.";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [Number, Linked, Trustee, TrusteeName, Chair, Kind, Appointed];

    public override void Transform(SheetRows sheet, Draft draft, ProblemLog problems)
    {
        Dictionary<string, string> people = new(StringComparer.Ordinal);
        Dictionary<(string Charity, string Name), (string Trustee, bool IsChair, PartialDate? Since)> named = [];
        foreach (RowView row in sheet.Rows)
        {
            if (NumberOf(row) is not { } number || row.Needed(Trustee) is not { } trustee)
                continue;
            string charity = draft.IfKnown<Organisation>(number.ToString(), row.At);
            CellAddress at = row.At.In(TrusteeName.Header);
            if (row.Name(Kind) == OfOrganisation)
            {
                if (row.Needed(TrusteeName) is { } organisation)
                    draft.Add(new MemberOf { Id = "", From = draft.Organisation(organisation, at), To = charity, Since = row.Date(Appointed) }, row.At);
            }
            else if (row.Person(TrusteeName) is { } name)
            {
                bool isChair = string.Equals(row.Name(Chair), bool.TrueString, StringComparison.OrdinalIgnoreCase);
                PartialDate? since = row.Date(Appointed);
                (string Charity, string Name) key = (charity, PersonNames.Fold(name));

                // Two of one name at one charity are one person to the graph, and nobody has two roles of one title at once.
                if (!named.TryAdd(key, (trustee, isChair, since)) && named[key] is var before)
                {
                    if (before.Trustee != trustee)
                    {
                        row.Warn(TrusteeName, "another trustee of the charity has the same name, and nothing in the graph tells them apart, so this one was left out.");
                        continue;
                    }

                    if (before.IsChair == isChair && before.Since != since)
                    {
                        row.Warn(Appointed, "the same trustee of the charity has another date above, so this row was left out.");
                        continue;
                    }
                }

                if (!people.TryGetValue(trustee, out string? person))
                    people.Add(trustee, person = draft.Person(name, at, charity).Id);
                draft.Add(new Role { Id = "", From = person, To = charity, Title = isChair ? "Chair of trustees" : "Trustee", Level = Level.Governance, Since = since }, row.At);
            }
        }
    }
}
