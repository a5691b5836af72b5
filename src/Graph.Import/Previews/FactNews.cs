namespace Graph.Import.Previews;

/// <summary>What a fact is beside what is known.</summary>
public enum FactNews
{
    /// <summary>It is new.</summary>
    Added = 1,

    /// <summary>It is known, and becomes otherwise.</summary>
    Changed,

    /// <summary>It is known already.</summary>
    Known,
}
