namespace Graph.Model;

/// <summary>How a property is compared. Texts are compared without regard to case, of the alphabets that Unicode's simple folding knows.</summary>
public enum FilterOperator
{
    /// <summary>Equal.</summary>
    Equals = 1,

    /// <summary>Different, or unknown.</summary>
    NotEquals,

    /// <summary>Equal to one of several.</summary>
    In,

    /// <summary>A text that has another within it; a list that has a text among its texts that does.</summary>
    Contains,

    /// <summary>A text that begins with another.</summary>
    StartsWith,

    /// <summary>Less than or equal; of dates, beginning on or before.</summary>
    AtMost,

    /// <summary>Greater than or equal; of dates, beginning on or after.</summary>
    AtLeast,

    /// <summary>A list of texts that has one of several texts among its own.</summary>
    HasAny,

    /// <summary>Unknown (true) or known (false).</summary>
    IsNull,
}
