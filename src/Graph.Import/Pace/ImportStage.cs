namespace Graph.Import.Pace;

/// <summary>The steps of an import, in their order.</summary>
public enum ImportStage
{
    /// <summary>Files are read.</summary>
    Reading = 1,

    /// <summary>What they say is compared with what is known.</summary>
    Comparing = 2,

    /// <summary>What is new is recorded.</summary>
    Recording = 3,
}
