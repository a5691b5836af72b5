using Graph.Import.Sources;

namespace Graph.Import.Mappings;

/// <summary>Headers are the same where their keys are: whatever their case and blanks.</summary>
internal sealed class HeaderComparer : IEqualityComparer<string>
{
    public static HeaderComparer Instance { get; } = new();

    public bool Equals(string? x, string? y) => x is null || y is null ? x == y : HeaderKey.Of(x) == HeaderKey.Of(y);

    public int GetHashCode(string obj) => HeaderKey.Of(obj).GetHashCode(StringComparison.Ordinal);
}
