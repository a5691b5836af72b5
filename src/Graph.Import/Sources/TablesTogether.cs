using Graph.Import.Reading;
using Graph.Import.Reports;
using Graph.Import.Sources.CausalMaps;
using Graph.Import.Sources.Networks;
using Graph.Import.Sources.OpenReferral;
using Graph.Import.Sources.Parliament;
using Graph.Import.Sources.Popolo;

namespace Graph.Import.Sources;

/// <summary>Recognises formats of which the tables of a file say something only together, and puts these together.</summary>
internal static class TablesTogether
{
    /// <summary>The tables as they are read, and their format where it is known by now.</summary>
    /// <param name="tables">The tables of a file.</param>
    /// <param name="format">The format that they are said to have; null where nobody said so.</param>
    /// <param name="problems">Told of what is not read.</param>
    /// <exception cref="UnreadableFileException">The tables are of such a format, and can't be read.</exception>
    public static (ImportFormat? Format, IReadOnlyList<Table> Tables) Of(IReadOnlyList<Table> tables, ImportFormat? format, ProblemLog problems)
    {
        if (format is null or PopoloFormat && PopoloTables.Complete(tables) is { } memberships)
            return (format, [memberships]);
        if (format is null or ServicesFormat && ServiceTables.Complete(tables, problems) is { } services)
            return (format, services);
        if (format is null or PartyGroupsFormat && PartyGroupForms.Complete(tables, problems) is { } members)
            return (format, [members]);
        if (format is CausalMapFormat || (format is null && CausalMapTables.AreIn(tables)))
            return (format ?? new CausalMapFormat(), CausalMapTables.Complete(tables, problems));
        if (format is NetworkFormat || (format is null && NetworkTables.AreIn(tables)))
            return (format ?? new NetworkFormat(), NetworkTables.Complete(tables, problems));
        return (format, tables);
    }
}
