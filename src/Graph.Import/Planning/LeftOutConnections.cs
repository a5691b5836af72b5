using Graph.Import.Matching;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Planning;

/// <summary>Tells of connections that are recorded as current, but are not among those that a cell of the record's own row lists, nor anywhere else in the import. Nothing is ended by it.</summary>
/// <remarks>A cell that is blank lists nothing, and so says nothing of what is recorded.</remarks>
internal static class LeftOutConnections
{
    /// <param name="known">What is known, perhaps with what files say.</param>
    /// <param name="today">Today's date.</param>
    /// <param name="files">What each file says, and where it is told.</param>
    /// <param name="stored">A fact as the store has it; null where the files add it.</param>
    public static void Note(KnownGraph known, DateOnly today, IReadOnlyList<(ImportPlan Plan, ProblemLog Log)> files, Func<Fact, Fact?> stored)
    {
        Dictionary<(FactType Edge, EdgeEnd End, string Node), (CellAddress At, ProblemLog Log)> listed = [];
        foreach ((ImportPlan plan, ProblemLog log) in files)
        {
            foreach (ListedConnections each in plan.Listed)
                listed.TryAdd((each.Edge, each.End, each.Node), (each.At, log));
        }

        if (listed.Count == 0)
            return;
        HashSet<FactType> types = [.. listed.Keys.Select(each => each.Edge)];
        HashSet<string> said = [.. files.SelectMany(file => file.Plan.Said).Select(each => each.Fact.Id)];
        foreach (Edge edge in types.SelectMany(known.Of).Cast<Edge>().Where(edge => !said.Contains(edge.Id)).OrderBy(edge => edge.Id, StringComparer.Ordinal))
        {
            if (edge.Until is null && edge.IsCurrentOn(today) && stored(edge) is not null && Lists(edge) is { } row)
                row.Log.Note(row.At, $"{WorthALook.StillRecorded(edge, known)}, but this file does not say so. Nothing was ended. {WorthALook.HowToEnd(edge)}");
        }

        (CellAddress At, ProblemLog Log)? Lists(Edge edge)
        {
            FactType type = Ontology.Of(edge);
            foreach (EdgeEnd end in new[] { EdgeEnd.From, EdgeEnd.To })
            {
                // Connections without a direction are listed at either end.
                EdgeEnd column = type.Edge!.IsUndirected ? EdgeEnd.From : end;
                if (listed.TryGetValue((type, column, end.Read(edge)!), out (CellAddress At, ProblemLog Log) row))
                    return row;
            }

            return null;
        }
    }
}
