namespace Graph.Model;

/// <summary>Whether two records are of one and the same, in the judgement of somebody who looked at both.</summary>
public enum Sameness
{
    /// <summary>They are of one and the same.</summary>
    Same = 1,

    /// <summary>They are of two different ones. Nobody is asked about them again.</summary>
    Different,

    /// <summary>It could not be told. They are shown again after all others.</summary>
    Unsure,
}
