namespace Graph.Analysis.Computing;

/// <summary>Something that answers are kept about. When it is dropped, so are they.</summary>
internal interface IHasCache
{
    /// <summary>Drops the answers.</summary>
    void CloseCache();
}
