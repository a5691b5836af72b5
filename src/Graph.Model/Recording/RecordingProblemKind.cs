namespace Graph.Model;

/// <summary>Why a fact can't be recorded as it was said.</summary>
public enum RecordingProblemKind
{
    /// <summary>A value, or the fact as a whole, is not as it must be.</summary>
    Invalid = 1,

    /// <summary>It names something that is not known, or is of another type.</summary>
    Unknown,

    /// <summary>It is known already, and said otherwise.</summary>
    AlreadyRecorded,

    /// <summary>It is not at the version that was expected.</summary>
    Conflict,
}
