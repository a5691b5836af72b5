namespace Graph.Model;

/// <summary>How large an organisation is by its yearly income, in the bands of the UK Civil Society Almanac (NCVO).</summary>
public enum OrganisationSize
{
    /// <summary>No income is recorded.</summary>
    Unknown = 1,

    /// <summary>Less than 10,000 pounds a year.</summary>
    Micro,

    /// <summary>From 10,000 to less than 100,000 pounds a year.</summary>
    Small,

    /// <summary>From 100,000 to less than 1 million pounds a year.</summary>
    Medium,

    /// <summary>From 1 million to less than 10 million pounds a year.</summary>
    Large,

    /// <summary>From 10 million to less than 100 million pounds a year.</summary>
    Major,

    /// <summary>100 million pounds a year or more.</summary>
    SuperMajor,
}
