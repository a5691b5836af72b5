using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.ThreeSixtyGiving;

/// <summary>Makes facts of grants.</summary>
internal static class GrantsTransform
{
    public static void Apply(IEnumerable<GrantRow> rows, Draft draft)
    {
        foreach (GrantRow row in rows)
        {
            string funding = draft.Node(GrantRow.Funding.Of(row), row.At, row.Period.Cleared<Funding>());
            if (row.Recipient is { } recipient)
                draft.Add(new Recipient { Id = "", From = funding, To = Name(recipient, row.At, draft) }, row.At);
            if (row.Funder is { } funder)
                draft.Add(new Funder { Id = "", From = funding, To = Name(funder, row.At, draft) }, row.At);
            if (row.Location is { } location)
                draft.Add(new LocatedIn { Id = "", From = funding, To = draft.Node(location, row.At) }, row.At);
        }
    }

    private static string Name(GrantOrganisation organisation, CellAddress at, Draft draft)
    {
        string id = draft.Organisation(organisation.Name, at.In(organisation.Column.Header), null, organisation.Numbers, null, $"Give its identifier in \"{organisation.Column.Header.Replace(":Name", ":Identifier", StringComparison.Ordinal)}\".");
        draft.Add(GrantOrganisation.Organisation.Of(organisation) with { Id = id }, at);
        return id;
    }
}
