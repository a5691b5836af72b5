namespace Graph.Analysis.Succession;

/// <summary>Why nobody can be suggested who could take a partnership over.</summary>
public enum NoSuccessor
{
    /// <summary>Nobody else is known to be in post at the organisation.</summary>
    NobodyInPost = 1,

    /// <summary>Everybody else in post there is known to leave soon.</summary>
    NobodyStays,

    /// <summary>Everybody else who stays holds as many partnerships as one person should, or this one for another party.</summary>
    NobodyHasRoom,
}
