namespace Graph.Analysis.Partners;

/// <summary>Which places have, or had, which GSS codes. For one writer at a time.</summary>
internal sealed class PlaceCodes
{
    private readonly Dictionary<int, string[]> codes = [];
    private readonly Dictionary<string, List<int>> places = new(StringComparer.Ordinal);

    /// <summary>The numbers of the places of a code.</summary>
    public IReadOnlyList<int> Of(string code) => places.TryGetValue(code, out List<int>? numbers) ? numbers : [];

    /// <summary>Says which codes a place has.</summary>
    /// <returns>Whether it had others.</returns>
    public bool Set(int place, string[] now)
    {
        string[] before = codes.GetValueOrDefault(place, []);
        if (before.AsSpan().SequenceEqual(now))
            return false;
        foreach (string code in before)
            places[code].Remove(place);
        codes[place] = now;
        foreach (string code in now)
        {
            if (!places.TryGetValue(code, out List<int>? numbers))
                places.Add(code, numbers = []);
            numbers.Add(place);
        }

        return true;
    }
}
