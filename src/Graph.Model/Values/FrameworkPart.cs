namespace Graph.Model;

/// <summary>The part of the way people work together that something is about: the four parts of the Greater Manchester framework for learning.</summary>
public enum FrameworkPart
{
    /// <summary>Who leads, who decides, and how they are held to account.</summary>
    LeadershipAndGovernance = 1,

    /// <summary>What is done with citizens, and what it is like for them.</summary>
    PracticeAndCitizenExperience,

    /// <summary>Money, rules, data, buildings and what else makes work possible.</summary>
    SystemConditions,

    /// <summary>The people who do the work, their skills and their habits.</summary>
    WorkforceAndCulture,
}
