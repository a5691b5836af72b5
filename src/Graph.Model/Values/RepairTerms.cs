namespace Graph.Model;

/// <summary>Who keeps a building in repair.</summary>
public enum RepairTerms
{
    /// <summary>The tenant keeps all of it in repair (a full repairing lease).</summary>
    Tenant = 1,

    /// <summary>The tenant keeps the inside in repair, and the landlord the rest (an internal repairing lease).</summary>
    TenantInside,

    /// <summary>The landlord keeps it in repair.</summary>
    Landlord,
}
