namespace Graph.Model;

/// <summary>How senior a role is; a relationship held at several levels survives a departure better.</summary>
public enum Level
{
    /// <summary>Chief executives, directors, heads: those who can commit the organisation.</summary>
    Strategic = 1,

    /// <summary>Managers of teams, services or programmes.</summary>
    Management,

    /// <summary>Those who do the work with residents and partners.</summary>
    FrontLine,

    /// <summary>Elected members, trustees, governors, board members.</summary>
    Governance,

    /// <summary>Volunteers without another role.</summary>
    Volunteer,
}
