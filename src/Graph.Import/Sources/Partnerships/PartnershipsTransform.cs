using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;
using Column = Graph.Import.Sources.Partnerships.PartnershipsFormat;

namespace Graph.Import.Sources.Partnerships;

/// <summary>Makes facts of the rows of a register.</summary>
internal static class PartnershipsTransform
{
    /// <summary>What a holder named in a row with a forum is there.</summary>
    public const string ForumTitle = "Member";

    private static readonly PeriodDefinition Agreement = Ontology.Of<Partnership>().Period(nameof(Partnership.AgreementUntil));

    public static void Apply(IEnumerable<PartnershipRow> rows, Draft draft, ProblemLog problems)
    {
        foreach (PartnershipRow row in rows)
            Apply(row, draft);
    }

    private static void Apply(PartnershipRow row, Draft draft)
    {
        string a = draft.Organisation(row.A.Organisation, row.At.In(Column.OrganisationA.Header), row.A.Mark);
        string b = draft.Organisation(row.B.Organisation, row.At.In(Column.OrganisationB.Header), row.B.Mark);
        Partnership said = new() { Id = "", Kind = row.Kind, Agreement = row.Agreement, AgreementSince = row.AgreementInForce.Since, AgreementUntil = row.AgreementInForce.Until, Since = row.Period.Since, Until = row.Period.Until, Notes = row.Notes };
        string partnership = draft.Node(said, row.At, [.. row.Period.Cleared<Partnership>(), .. row.AgreementInForce.Cleared(Agreement)], a, b);
        draft.Add(new Party { Id = "", From = partnership, To = a }, row.At);
        draft.Add(new Party { Id = "", From = partnership, To = b }, row.At);

        string? holderA = Holder(row.A, a, Column.HolderA, Column.EmailA, row, draft);
        string? holderB = Holder(row.B, b, Column.HolderB, Column.EmailB, row, draft);
        bool both = holderA is not null && holderB is not null;
        Hold(holderA, a, row.A.Held);
        Hold(holderB, b, row.B.Held);
        if (both)
            draft.Add(new Tie { Id = "", From = holderA!, To = holderB!, Partnership = partnership, Strength = row.Strength, LastContact = row.LastContact }, row.At);

        foreach (string name in row.Forums)
            Sit(name, row, a, b, holderA, holderB, draft);

        // Where a row names both holders, its contact is the tie's and says nothing about either of them alone.
        void Hold(string? holder, string organisation, WrittenPeriod held)
        {
            if (holder is not null)
                draft.Add(new Holds { Id = "", From = holder, To = partnership, Organisation = organisation, Until = held.Until, Strength = both ? null : row.Strength, LastContact = both ? null : row.LastContact }, row.At, held.Cleared<Holds>());
        }
    }

    private static string? Holder(PartnershipSide side, string organisation, ImportColumn column, ImportColumn email, PartnershipRow row, Draft draft)
    {
        if (side.Holder is not { } name)
            return null;

        string person = draft.Person(name, row.At.In(column.Header), organisation, side.Email, emailColumn: email.Header).Id;
        if (side.Role is not null || side.Level is not null)
            draft.Add(new Role { Id = "", From = person, To = organisation, Title = side.Role, Level = side.Level }, row.At);
        return person;
    }

    private static void Sit(string name, PartnershipRow row, string a, string b, string? holderA, string? holderB, Draft draft)
    {
        string forum = draft.Organisation(name, row.At.In(Column.Forum.Header));
        draft.Add(new Organisation { Id = forum, Name = name, Form = OrganisationForm.Forum }, row.At);
        foreach (string organisation in new[] { a, b })
            draft.Add(new MemberOf { Id = "", From = organisation, To = forum }, row.At);
        foreach (string holder in new[] { holderA, holderB }.OfType<string>())
            draft.Add(new Role { Id = "", From = holder, To = forum, Title = ForumTitle }, row.At);
    }
}
