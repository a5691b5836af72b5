using System.Collections;

namespace Graph.Store.Tests;

/// <summary>What the filters and sort keys mean, said over facts in memory in the words of their doc comments.</summary>
public static class FilterModel
{
    public static bool Matches(Fact fact, PropertyFilter filter)
    {
        object? value = filter.Property.Read(fact);
        bool isKnown = value is not null and not IReadOnlyCollection<object> { Count: 0 };
        return filter.Operator switch
        {
            FilterOperator.IsNull => isKnown != (bool)filter.Value,
            FilterOperator.NotEquals => !isKnown || !AreEqual(value!, filter.Value),
            _ when !isKnown => false,
            FilterOperator.Equals => AreEqual(value!, filter.Value),
            FilterOperator.In => ((IEnumerable)filter.Value).Cast<object>().Any(other => AreEqual(value!, other)),
            FilterOperator.Contains => Texts(value!).Any(text => Fold(text).Contains(Fold((string)filter.Value), StringComparison.Ordinal)),
            FilterOperator.HasAny => Texts(value!).Select(Fold).Intersect(((IEnumerable)filter.Value).Cast<string>().Select(Fold)).Any(),
            FilterOperator.StartsWith => Fold((string)value!).StartsWith(Fold((string)filter.Value), StringComparison.Ordinal),
            FilterOperator.AtMost => Compare(value!, filter.Value) <= 0,
            FilterOperator.AtLeast => Compare(value!, filter.Value) >= 0,
            _ => throw new NotSupportedException($"{filter.Operator}"),
        };
    }

    /// <summary>The facts in the order of a list.</summary>
    public static IEnumerable<Fact> Sort(IEnumerable<Fact> facts, IReadOnlyList<SortKey> keys)
    {
        IOrderedEnumerable<Fact> sorted = facts.OrderBy(_ => 0);
        foreach (SortKey key in keys)
        {
            sorted = sorted.ThenBy(fact => key.Property.Read(fact) is null);
            sorted = key.Descending
                ? sorted.ThenByDescending(key.Property.Read, ByValue.Instance)
                : sorted.ThenBy(key.Property.Read, ByValue.Instance);
        }

        return sorted.ThenBy(fact => fact.Id, StringComparer.Ordinal);
    }

    private static bool AreEqual(object left, object right) => left is string a && right is string b ? Fold(a) == Fold(b) : left.Equals(right);

    private static int Compare(object left, object right) => (left, right) switch
    {
        (PartialDate a, PartialDate b) => a.FirstDay.CompareTo(b.FirstDay),
        (string a, string b) => CompareTexts(a, b),
        _ => ((IComparable)left).CompareTo(right),
    };

    private static IEnumerable<string> Texts(object value) => value is string text ? [text] : ((IEnumerable)value).Cast<object>().Select(item => item.ToString()!);

    private static string Fold(string text) => text.ToUpperInvariant();

    /// <summary>Texts sort by code points of what their case is folded to.</summary>
    private static int CompareTexts(string left, string right) =>
        Fold(left).EnumerateRunes().Select(rune => rune.Value).Append(-1).Zip(Fold(right).EnumerateRunes().Select(rune => rune.Value).Append(-1))
            .Select(pair => pair.First.CompareTo(pair.Second)).FirstOrDefault(order => order != 0);

    private sealed class ByValue : IComparer<object?>
    {
        public static ByValue Instance { get; } = new();

        public int Compare(object? x, object? y) => (x, y) switch
        {
            (null, null) => 0,
            (null, _) => -1,
            (_, null) => 1,
            (PartialDate a, PartialDate b) => a.CompareTo(b),
            (string a, string b) => CompareTexts(a, b),
            _ => ((IComparable)x).CompareTo(y),
        };
    }
}
