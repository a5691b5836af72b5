using Graph.Analysis.Snapshot;
using Graph.Model;

namespace Graph.Analysis.SectorMaps;

/// <summary>Draws the sector map of what is recorded, as those see it who ask.</summary>
public static class SectorMapDrawing
{
    /// <summary>The map. Every usual category has a row, so that it shows where nobody is.</summary>
    /// <param name="session">What is asked about.</param>
    /// <param name="facts">The organisations and gaps, read for the same day.</param>
    /// <param name="askers">The ids of the people and organisations whose maps are laid over each other; empty for what anybody knows.</param>
    /// <param name="cancellationToken">Stops the drawing.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static SectorMap Draw(AnalysisSession session, SectorMapFacts facts, IReadOnlyCollection<string> askers, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(askers);
        Acquaintance acquaintance = new(session, askers, cancellationToken);
        RowFinder rows = new(facts);
        Dictionary<RowKey, Draft> drafts = [];
        foreach (Organisation organisation in facts.Organisations.OrderBy(organisation => organisation.Name, StringComparer.OrdinalIgnoreCase).ThenBy(organisation => organisation.Id, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            MappedOrganisation mapped = acquaintance.Map(organisation.Id);
            foreach (RowKey key in rows.Of(organisation).Select(RowKey.Of).Distinct())
                DraftOf(key).Organisations.Add(mapped);
        }

        foreach (RecordedGap gap in facts.Gaps.OrderBy(gap => gap.Gap.Wanted, StringComparer.OrdinalIgnoreCase).ThenBy(gap => gap.Gap.Id, StringComparer.Ordinal))
            DraftOf(RowKey.Of((gap.Gap.Category, gap.Gap.Institution))).Gaps.Add(gap);

        foreach (string category in SectorMapCategories.Known.Where(category => !drafts.Keys.Any(key => key.Category == category)))
            drafts.Add(RowKey.Of((category, null)), new(category, null));

        Draft[] sorted = [.. drafts.OrderBy(row => row.Key).Select(row => row.Value)];
        return new([.. sorted.Select(Write)], [.. sorted.SelectMany(row => row.Gaps.Select(gap => new SectorMapGap(gap.Gap.Id, Towards(gap, row), [.. askers.Count > 0 ? askers : gap.WantedBy])))]);

        Draft DraftOf(RowKey key) => drafts.TryGetValue(key, out Draft? known) ? known : drafts[key] = new(key.Category, key.Institution);
    }

    private static IReadOnlyList<string> Towards(RecordedGap gap, Draft row) => gap.About.Count > 0 ? gap.About : row.Ids;

    private static SectorMapRow Write(Draft draft)
    {
        string[] through = [.. draft.Organisations.SelectMany(organisation => organisation.Known).SelectMany(person => person.KnownBy).Select(knower => knower.Person).Distinct().Take(2)];
        return new()
        {
            Category = draft.Category,
            Institution = draft.Institution,
            Organisations = draft.Organisations,
            Gaps = [.. draft.Gaps.Select(gap => gap.Gap.Id)],
            Standing = (draft.Organisations.Count, through.Length) switch
            {
                (0, _) => SectorMapStanding.NobodyHere,
                (_, 1) => SectorMapStanding.KnownThroughOne,
                (_, > 1) => SectorMapStanding.KnownThroughSeveral,
                _ => draft.Organisations.TrueForAll(organisation => organisation.IsOurs) ? SectorMapStanding.Ours : SectorMapStanding.NobodyKnown,
            },
            OnlyThrough = through is [var only] ? only : null,
        };
    }

    private sealed record Draft(string? Category, string? Institution)
    {
        private IReadOnlyList<string>? ids;

        public List<MappedOrganisation> Organisations { get; } = [];

        /// <summary>Their ids, once they are all there: one list for all gaps of the row, as there may be many of both.</summary>
        public IReadOnlyList<string> Ids => ids ??= [.. Organisations.Select(organisation => organisation.Organisation)];

        public List<RecordedGap> Gaps { get; } = [];
    }

    /// <summary>A category and a kind of institution, as they are sorted and compared: without regard to case.</summary>
    private readonly record struct RowKey(int Order, string CategoryKey, string InstitutionKey, string? Category, string? Institution) : IComparable<RowKey>
    {
        private static readonly int Own = SectorMapCategories.Known.Count;

        public static RowKey Of((string? Category, string? Institution) row)
        {
            string? category = row.Category is { } text ? SectorMapCategories.Canonical(text) : null;
            int known = category is null ? Own + 1 : SectorMapCategories.Known.ToList().IndexOf(category) is >= 0 and int place ? place : Own;
            return new(known, Key(category), Key(row.Institution), category, row.Institution);
        }

        public bool Equals(RowKey other) => Order == other.Order && CategoryKey == other.CategoryKey && InstitutionKey == other.InstitutionKey;

        public override int GetHashCode() => HashCode.Combine(Order, CategoryKey, InstitutionKey);

        public int CompareTo(RowKey other)
        {
            int order = Order.CompareTo(other.Order);
            order = order != 0 ? order : string.CompareOrdinal(CategoryKey, other.CategoryKey);
            order = order != 0 ? order : (Institution is null).CompareTo(other.Institution is null);
            return order != 0 ? order : string.CompareOrdinal(InstitutionKey, other.InstitutionKey);
        }

        private static string Key(string? text) => text?.ToUpperInvariant() ?? "";
    }
}
