namespace Graph.Model;

/// <summary>How people were in contact.</summary>
public enum ContactKind
{
    /// <summary>A meeting of several people.</summary>
    Meeting = 1,

    /// <summary>A conversation between two people.</summary>
    OneToOne,

    /// <summary>A telephone or video call.</summary>
    Call,

    /// <summary>A letter or email that was answered.</summary>
    Message,

    /// <summary>An event or visit.</summary>
    Event,
}
