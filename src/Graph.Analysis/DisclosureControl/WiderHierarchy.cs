namespace Graph.Analysis.DisclosureControl;

/// <summary>What lies within what, such as wards within boroughs.</summary>
/// <param name="widerOf">By id: what it lies directly within. What lies within nothing may be missing.</param>
public sealed class WiderHierarchy(IReadOnlyDictionary<string, IReadOnlyList<string>> widerOf)
{
    /// <summary>
    /// The one that stands for several: those that contain another of them say less than that one and are left out; of
    /// what remains, the narrowest that contains all. Of several as narrow, the first by id.
    /// </summary>
    /// <returns>Its id; null where nothing contains all, or none is given.</returns>
    public string? StandingFor(IEnumerable<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        Dictionary<string, HashSet<string>> around = ids.Distinct(StringComparer.Ordinal).ToDictionary(id => id, Around, StringComparer.Ordinal);
        string[] narrow = [.. around.Keys.Where(id => !around.Keys.Any(other => other != id && around[other].Contains(id) && !around[id].Contains(other)))];
        if (narrow.Length == 0)
            return null;

        HashSet<string> common = new(around[narrow[0]], StringComparer.Ordinal);
        foreach (string id in narrow)
            common.IntersectWith(around[id]);
        return common.Where(id => !common.Any(other => other != id && Around(other).Contains(id) && !Around(id).Contains(other))).Min(StringComparer.Ordinal);
    }

    /// <summary>It and everything that contains it; a loop, which somebody may have recorded by mistake, ends where it began.</summary>
    private HashSet<string> Around(string id)
    {
        HashSet<string> around = new(StringComparer.Ordinal) { id };
        Queue<string> open = new([id]);
        while (open.TryDequeue(out string? inner))
        {
            foreach (string wider in widerOf.GetValueOrDefault(inner, []))
            {
                if (around.Add(wider))
                    open.Enqueue(wider);
            }
        }

        return around;
    }
}
