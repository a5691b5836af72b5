namespace Graph.Import.Sources;

/// <summary>A format in which others publish what they hold. Nobody fills it in: a file is one only if it has all that it needs, under the publisher's own headers.</summary>
/// <remarks>Whoever imports it can't correct it, so what can't be read in it is left out with a warning, and the rest is imported.</remarks>
internal abstract class PublishedFormat : ImportFormat
{
    public sealed override bool IsPublished => true;

    /// <summary>Where its publisher describes it.</summary>
    public abstract string Address { get; }

    /// <summary>What its files hold, in a line without the address.</summary>
    protected abstract string Holds { get; }

    public sealed override string Description => $"{Holds} See {Address}";
}
