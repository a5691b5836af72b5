namespace Graph.Model;

/// <summary>What kind of body an organisation is.</summary>
public enum OrganisationForm
{
    /// <summary>An organisation in its own right, incorporated or not.</summary>
    Organisation = 1,

    /// <summary>A department, directorate or team within another.</summary>
    Department,

    /// <summary>A place where organisations meet: a forum, board, network or steering group.</summary>
    Forum,

    /// <summary>A group without a legal form.</summary>
    InformalGroup,
}
