using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.Areas;

/// <summary>
/// Which codes are of one and the same place. A code that took the place of one other, and of no more, while nothing else took that one's place, is a
/// new code of the same place. Where areas were split, merged or drawn anew, each is a place of its own.
/// </summary>
internal sealed class CodeLineage
{
    private readonly Dictionary<string, HashSet<string>> after = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> before = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CodeRow>> periods = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CodeRow>> changes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<CalledName>> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> parents = new(StringComparer.Ordinal);
    private readonly HashSet<string> unclear = new(StringComparer.Ordinal);
    private readonly Lazy<HashSet<string>> leftOut;

    public CodeLineage() => leftOut = new(LeftOut);

    /// <summary>Takes a row.</summary>
    public void Add(CodeRow row)
    {
        if (row.Parent is { } parent)
            parents[row.Code] = parent;
        if (AreaKind.OfCode(row.Code) is null)
            return;

        if (row.IsUnclear)
            unclear.Add(row.Code);
        AddTo(row.IsChange ? changes : periods, row.Code, row);
        DateOnly on = row.From ?? DateOnly.MinValue;
        AddName(row.Code, new(false, on, row.Name));
        AddWelsh(row.Code, row.Welsh);
        if (row.Former is not { } former)
            return;
        if (row.FormerName is { } name)
            AddName(former, new(false, DateOnly.MinValue, name));
        AddWelsh(former, row.FormerWelsh);
        if (former == row.Code)
            return;
        AddTo(after, former, row.Code);
        AddTo(before, row.Code, former);
    }

    /// <summary>The code that a place has now which had this one.</summary>
    public string Now(string code)
    {
        HashSet<string> seen = new(StringComparer.Ordinal) { code };
        while (Replacement(code) is { } next && seen.Add(next))
            code = next;
        return code;
    }

    /// <summary>The place that has a code now; null where nothing says what it is called, areas of its kind are not recorded, or nobody can tell which codes it had.</summary>
    /// <param name="code">One of those that <see cref="Now"/> answers.</param>
    public Place? PlaceOf(string code)
    {
        if (AreaKind.OfCode(code) is not { } kind || !names.TryGetValue(code, out SortedSet<CalledName>? own) || leftOut.Value.Contains(code))
            return null;

        string[] codes = [.. CodesOf(code)];
        string name = own.Min!.Name;
        string[] others = [.. codes.SelectMany(each => names.GetValueOrDefault(each) ?? []).Order().Select(each => each.Name)];
        return new Place
        {
            Id = "",
            Name = name,
            AlternateNames = [.. others.DistinctBy(KeyText.FoldWords).Where(other => KeyText.FoldWords(other) != KeyText.FoldWords(name))],
            Gss = code,
            FormerCodes = [.. codes.Skip(1).Order(StringComparer.Ordinal)],
            Kind = kind.WordOf(code),
            Since = Date(Began(codes[^1])),
            Until = Date(Ended(code)),
        };
    }

    /// <summary>Whether nobody can tell which codes the place had that has a code now, because of a day that can't be read.</summary>
    /// <param name="code">One of those that <see cref="Now"/> answers.</param>
    public bool IsLeftOut(string code) => leftOut.Value.Contains(code);

    /// <summary>Whether all of an area that had a code, and that is not the same place as any other, went into one other.</summary>
    public bool WentWhole(string code) => after[code].Count == 1 && !IsLive(code);

    /// <summary>What the place that has a code now lies in and lay in, and when, each at the row that says so. Codes of kinds of areas that are not recorded stand back for what these lie in.</summary>
    /// <remarks>What a place that has ended lay in last, its ground still lies in: what was recorded of it is found there.</remarks>
    /// <param name="code">The code.</param>
    public IEnumerable<(string Parent, PartialDate? Since, PartialDate? Until, CellAddress At)> WiderOf(string code)
    {
        DateOnly? ended = Ended(code);
        (CodeRow First, string Parent, DateOnly? Until)? current = null;
        foreach (CodeRow row in CodesOf(code).SelectMany(each => periods.GetValueOrDefault(each, [])).OrderBy(row => row.From ?? DateOnly.MinValue))
        {
            if (Recorded(row.Parent) is not { } parent)
                continue;
            if (current is { } before && before.Parent == parent && (before.Until is null || row.From is null || row.From <= before.Until))
            {
                current = before with { Until = row.Until };
                continue;
            }

            if (current is { } done)
                yield return Spell(done);
            current = (row, parent, row.Until);
        }

        if (current is { } last)
            yield return Spell(last);

        (string, PartialDate?, PartialDate?, CellAddress) Spell((CodeRow First, string Parent, DateOnly? Until) spell) =>
            (spell.Parent, Date(spell.First.IsRecoding ? null : spell.First.From), Date(spell.Until == ended ? null : spell.Until), spell.First.At);
    }

    /// <summary>A code and those that the place had before, the latest first.</summary>
    private IEnumerable<string> CodesOf(string code)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (string? each = code; each is not null && seen.Add(each);)
        {
            yield return each;
            each = before.TryGetValue(each, out HashSet<string>? formers) && formers.Count == 1 && Replacement(formers.Single()) == each ? formers.Single() : null;
        }
    }

    private string? Replacement(string code) =>
        after.TryGetValue(code, out HashSet<string>? later) && later.Count == 1 && later.Single() is var only && before[only].Count == 1 && !IsLive(code) ? only : null;

    private bool IsLive(string code) => periods.TryGetValue(code, out List<CodeRow>? rows) && rows.Exists(row => !row.HasEnded);

    /// <summary>The codes of which a day can't be read, and those that may be of the same place as one of them.</summary>
    private HashSet<string> LeftOut()
    {
        HashSet<string> all = new(StringComparer.Ordinal);
        Stack<string> open = new(unclear);
        while (open.TryPop(out string? code))
        {
            if (!all.Add(code))
                continue;
            if (after.TryGetValue(code, out HashSet<string>? later) && later.Count == 1 && before[later.Single()].Count == 1)
                open.Push(later.Single());
            if (before.TryGetValue(code, out HashSet<string>? formers) && formers.Count == 1 && after[formers.Single()].Count == 1)
                open.Push(formers.Single());
        }

        return all;
    }

    // A code of before 2009 does not say since when, and that all codes were new in 2009 is no beginning of an area.
    private DateOnly? Began(string first)
    {
        IEnumerable<CodeRow> rows = periods.GetValueOrDefault(first) ?? changes.GetValueOrDefault(first, []).Where(row => row.Former != first);
        return rows.MinBy(row => row.From ?? DateOnly.MinValue) is { IsRecoding: false } began ? began.From : null;
    }

    // Of a code that only rows about others name, nothing is known but that these took its place.
    private DateOnly? Ended(string code)
    {
        if (periods.TryGetValue(code, out List<CodeRow>? rows))
            return IsLive(code) ? null : rows.Max(row => row.Until);
        return after.TryGetValue(code, out HashSet<string>? later) ? later.SelectMany(next => changes.GetValueOrDefault(next, [])).Where(row => row.Former == code).Max(row => row.From) : null;
    }

    private string? Recorded(string? parent)
    {
        for (int step = 0; parent is not null && AreaKind.OfCode(parent) is null && step < parents.Count; step++)
            parent = parents.GetValueOrDefault(parent);
        return parent is not null && AreaKind.OfCode(parent) is not null ? Now(parent) : null;
    }

    private void AddName(string code, CalledName name) => AddTo(names, code, name);

    private void AddWelsh(string code, string? name)
    {
        if (name is not null)
            AddName(code, new(true, DateOnly.MinValue, name));
    }

    private static PartialDate? Date(DateOnly? day) => day is { } known ? PartialDate.Of(known) : null;

    private static void AddTo<TList, TItem>(Dictionary<string, TList> lists, string code, TItem item)
        where TList : ICollection<TItem>, new()
    {
        if (!lists.TryGetValue(code, out TList? list))
            lists.Add(code, list = new());
        list.Add(item);
    }

    /// <summary>What an area is called, the latest name first, and names in Welsh after all others.</summary>
    private sealed record CalledName(bool IsWelsh, DateOnly On, string Name) : IComparable<CalledName>
    {
        public int CompareTo(CalledName? other) => other is null ? 1
            : IsWelsh != other.IsWelsh ? IsWelsh.CompareTo(other.IsWelsh)
            : On != other.On ? other.On.CompareTo(On)
            : string.CompareOrdinal(Name, other.Name);
    }
}
