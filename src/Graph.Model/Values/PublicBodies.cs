namespace Graph.Model;

/// <summary>Which organisations are public bodies.</summary>
public static class PublicBodies
{
    /// <summary>Whether those of a sector are: government, health, other public services and education.</summary>
    /// <param name="sector">The sector; null if it is not known.</param>
    public static bool AreIn(Sector? sector) => sector is Sector.LocalGovernment or Sector.NationalGovernment or Sector.Health or Sector.PublicService or Sector.Education;
}
