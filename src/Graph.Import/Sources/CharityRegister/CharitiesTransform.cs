using Graph.Import.Matching;
using Graph.Model;

namespace Graph.Import.Sources.CharityRegister;

/// <summary>Makes facts of the charities of a register.</summary>
internal static class CharitiesTransform
{
    public static void Apply(IEnumerable<CharityRow> rows, ImportColumn name, Draft draft)
    {
        foreach (CharityRow row in rows)
        {
            string charity = draft.Organisation(row.Name, row.At.In(name.Header), null, row.Numbers);
            draft.Add(CharityRow.Organisation.Of(row) with { Id = charity }, row.At);
            if (row.Whole is { } whole)
                draft.Add(new PartOf { Id = "", From = charity, To = draft.IfKnown<Organisation>(whole.ToString(), row.At) }, row.At);
            if (row.YearEnd is not null && (row.Income is not null || row.Spending is not null))
                draft.Add(new Filed { Id = "", From = charity, To = draft.Node(CharityRow.AnnualReturn.Of(row), row.At, null, charity) }, row.At);
            foreach (string theme in row.Themes)
                draft.Add(new Tagged { Id = "", From = charity, To = draft.IfKnown<Theme>(theme, row.At) }, row.At);
        }
    }
}
