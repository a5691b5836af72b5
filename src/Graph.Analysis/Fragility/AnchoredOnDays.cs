using Graph.Analysis.Snapshot;

namespace Graph.Analysis.Fragility;

/// <summary>Which partnerships some funding and buildings hold together without a person, each on a day of its own: in one look through all partnerships, however many days there are.</summary>
internal static class AnchoredOnDays
{
    /// <summary>What each of them anchors, in their order; nothing where the id is of something else.</summary>
    /// <param name="session">What is asked about; its day does not matter.</param>
    /// <param name="asked">The funding and buildings.</param>
    public static IReadOnlyList<AnchoredPartnership>[] Read(AnalysisSession session, IReadOnlyList<AskedAnchor> asked)
    {
        ProjectionTables tables = session.Tables;
        AnchoringNode?[] nodes = [.. asked.Select(one => AnchoringNode.Of(tables, one.Id))];
        ILookup<int, int> askedOf = ByOrganisation(tables, asked, nodes);
        Dictionary<int, AnchorReader> readers = asked.Select(one => one.Day).Distinct().ToDictionary(day => day, day => new AnchorReader(session.On(DateOnly.FromDayNumber(day))));
        Dictionary<int, bool>[] found = [.. asked.Select(_ => new Dictionary<int, bool>())];
        HashSet<int> among = [];
        for (int partnership = 0; partnership < tables.PartnershipIds.Count; partnership++)
        {
            among.Clear();
            foreach (ref readonly LinkRow party in tables.Parties[partnership])
                among.UnionWith(askedOf[party.Other]);
            foreach (int one in among)
                Read(tables, partnership, asked[one], nodes[one]!.Value, readers[asked[one].Day], found[one]);
        }

        return [.. found.Select(one => AnchoredPartnership.InOrder(tables, one))];
    }

    private static void Read(ProjectionTables tables, int partnership, AskedAnchor asked, AnchoringNode node, AnchorReader reader, Dictionary<int, bool> found)
    {
        if (!tables.Partnerships[partnership].IsCurrent(asked.Day))
            return;
        int[] parties = CurrentParties.Of(tables, partnership, asked.Day);
        for (int a = 0; a < parties.Length; a++)
        {
            for (int b = a + 1; b < parties.Length; b++)
            {
                if (asked.Organisation is { } organisation && parties[a] != organisation && parties[b] != organisation)
                    continue;
                reader.Read(partnership, parties[a], parties[b]);
                if (reader.Nodes.Contains(node))
                    found[partnership] = found.GetValueOrDefault(partnership) || reader.IsAlone;
            }
        }
    }

    /// <summary>By organisation, what is asked about that can hold a partnership of it together: one of the two parties receives the funding, or is in the building.</summary>
    private static ILookup<int, int> ByOrganisation(ProjectionTables tables, IReadOnlyList<AskedAnchor> asked, AnchoringNode?[] nodes)
    {
        List<(int Organisation, int Asked)> pairs = [];
        for (int one = 0; one < asked.Count; one++)
        {
            if (nodes[one] is not { Number: >= 0 } node)
                continue;
            if (asked[one].Organisation is { } organisation)
                pairs.Add((organisation, one));
            else
                pairs.AddRange(Among(node.Kind == Anchor.Funding ? tables.Recipients[node.Number] : tables.Occupants[node.Number]).Select(other => (other, one)));
        }

        return pairs.ToLookup(pair => pair.Organisation, pair => pair.Asked);

        static HashSet<int> Among(ReadOnlySpan<LinkRow> rows)
        {
            HashSet<int> others = [];
            foreach (ref readonly LinkRow row in rows)
                others.Add(row.Other);
            return others;
        }
    }
}

/// <summary>Funding or a building, and the day on which it is asked what it holds together.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Day">The number of the day.</param>
/// <param name="Organisation">Only partnerships in which it holds this organisation, by number, and another party together; null for all.</param>
internal readonly record struct AskedAnchor(string Id, int Day, int? Organisation = null);
