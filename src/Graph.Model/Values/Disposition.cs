namespace Graph.Model;

/// <summary>What is to become of a practice.</summary>
public enum Disposition
{
    /// <summary>It goes on as it is.</summary>
    Keep = 1,

    /// <summary>There is to be more of it.</summary>
    Amplify,

    /// <summary>It is given up.</summary>
    Discard,

    /// <summary>It is not there yet, and is to be made.</summary>
    Create,
}
