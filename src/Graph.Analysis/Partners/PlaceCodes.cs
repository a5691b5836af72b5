namespace Graph.Analysis.Partners;

/// <summary>Which places have which GSS code. For one writer at a time.</summary>
internal sealed class PlaceCodes
{
    private readonly Dictionary<int, string> codes = [];
    private readonly Dictionary<string, List<int>> places = new(StringComparer.Ordinal);

    /// <summary>The numbers of the places of a code.</summary>
    public IReadOnlyList<int> Of(string code) => places.TryGetValue(code, out List<int>? numbers) ? numbers : [];

    /// <summary>Says which code a place has.</summary>
    /// <returns>Whether it had another.</returns>
    public bool Set(int place, string? code)
    {
        string? before = codes.GetValueOrDefault(place);
        if (before == code)
            return false;
        if (before is not null)
            places[before].Remove(place);
        codes.Remove(place);
        if (code is null)
            return true;
        codes.Add(place, code);
        if (!places.TryGetValue(code, out List<int>? numbers))
            places.Add(code, numbers = []);
        numbers.Add(place);
        return true;
    }
}
