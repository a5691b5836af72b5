namespace Graph.Import.Mappings;

/// <summary>The mappings of a folder as they were read at one moment.</summary>
/// <param name="All">Those that can be used, in the order of the names of their files.</param>
/// <param name="Refused">Those that can't be read.</param>
public sealed record KeptMappings(IReadOnlyList<KeptMapping> All, IReadOnlyList<RefusedMapping> Refused)
{
    /// <summary>None.</summary>
    public static KeptMappings None { get; } = new([], []);
}
