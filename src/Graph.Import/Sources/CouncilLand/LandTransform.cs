using System.Globalization;
using Graph.Import.Matching;
using Graph.Import.Values;
using Graph.Model;

namespace Graph.Import.Sources.CouncilLand;

/// <summary>Makes facts of the properties of a council.</summary>
internal static class LandTransform
{
    public static void Apply(SheetRows sheet, Draft draft)
    {
        HashSet<string> buildings = new(StringComparer.Ordinal);
        RowNumbers again = new();
        foreach (RowView view in sheet.Rows)
        {
            if (LandReader.Read(view) is not { } row)
                continue;

            string building = draft.Node(LandRow.Building.Of(row), row.At);
            if (!buildings.Add(row.Uprn ?? $"{Names.Normalise(row.Name)} {row.Postcode}"))
                again.Add(row.At.Row!.Value);
            if (view.Name(CouncilMention.Label) is { } council)
                draft.Add(new Tenure { Id = "", From = CouncilMention.Of(view, council, draft), To = building, Kind = row.Tenure }, row.At);
            draft.Locate(building, row.Town, row.At);
        }

        if (again.Count > 0)
            sheet.Problems.Warn(again.In(sheet.Table.Sheet), string.Create(CultureInfo.InvariantCulture, $"{(again.Count == 1 ? "the row has" : $"{again.Words} have")} the UPRN, or the name and postcode, of a row above, and {(again.Count == 1 ? "was" : "were")} taken for the same building."));
    }
}
