using Graph.Import.Matching;
using Graph.Model;

namespace Graph.Import.Sources.CausalMaps;

/// <summary>Makes facts of the rows of a causal map.</summary>
internal static class CausalMapTransform
{
    public static void Apply(SheetRows sheet, Draft draft)
    {
        draft.Tables.Add(Ontology.Of<Variable>());
        foreach (RowView row in sheet.Rows)
        {
            if (CausalMapReader.Element(row) is { } element)
                draft.Node(ElementRow.Variable.Of(element), row.At, element.Period.Cleared<Variable>());
            else if (CausalMapReader.Connection(row) is { } connection)
                draft.Add(ConnectionRow.Influence.Of(connection) with { From = Named(connection.From, connection.FromCode, connection), To = Named(connection.To, connection.ToCode, connection) }, row.At, connection.Period.Cleared<Influences>());
        }

        string Named(string label, string? code, ConnectionRow connection) => draft.Node(new Variable { Id = "", Name = label, Map = connection.Map, Code = code }, connection.At);
    }
}
