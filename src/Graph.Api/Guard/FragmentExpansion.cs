namespace Graph.Api.Guard;

/// <summary>How large operations are with their fragments spread out, each fragment computed once.</summary>
internal sealed class FragmentExpansion(QueryLimits limits)
{
    private readonly record struct Size(long Fields, long RootFields, int Depth);

    private readonly Dictionary<string, Definition> fragments = new(StringComparer.Ordinal);
    private readonly Dictionary<Definition, Size?> sizes = [];
    private string? problem;

    /// <summary>What is too large, or goes in a circle; null where nothing does.</summary>
    public string? Check(List<Definition> definitions)
    {
        foreach (Definition definition in definitions)
        {
            if (definition.Fragment is { } name && !fragments.TryAdd(name, definition))
                return $"There are two fragments named \"{name}\". Give each its own name.";
        }

        foreach (Definition definition in definitions)
        {
            Size size = SizeOf(definition);
            if (problem is not null)
                return problem;
            if (size.Depth > limits.Depth)
                return QueryGuard.TooMany("levels", limits.Depth);
            if (size.Fields > limits.ExpandedFields)
                return QueryGuard.TooMany("fields (each fragment counted as often as it is spread)", limits.ExpandedFields);
            if (definition.Fragment is null && size.RootFields > limits.RootFields)
                return QueryGuard.TooMany("fields at its root", limits.RootFields);
        }

        return null;
    }

    // Fragments can be nested a few hundred deep at most, since their tokens are counted before.
    private Size SizeOf(Definition definition)
    {
        if (sizes.TryGetValue(definition, out Size? known))
        {
            if (known is null)
                problem ??= $"The fragment \"{definition.Fragment}\" contains itself.";
            return known ?? default;
        }

        sizes[definition] = null;
        Size size = new(definition.Fields, definition.RootFields, definition.Depth);
        foreach (Definition.Spread spread in definition.Spreads)
        {
            if (problem is null && fragments.TryGetValue(spread.Fragment, out Definition? fragment))
            {
                Size inner = SizeOf(fragment);
                size = new(
                    Math.Min(size.Fields + inner.Fields, int.MaxValue),
                    Math.Min(size.RootFields + (spread.AtRoot ? inner.RootFields : 0), int.MaxValue),
                    Math.Max(size.Depth, spread.Depth + inner.Depth - 1));
            }
        }

        sizes[definition] = size;
        return size;
    }
}
