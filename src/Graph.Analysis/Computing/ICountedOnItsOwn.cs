namespace Graph.Analysis.Computing;

/// <summary>Something whose memory is counted where it is kept, and not again in what refers to it.</summary>
internal interface ICountedOnItsOwn;
