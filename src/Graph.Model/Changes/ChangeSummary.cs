namespace Graph.Model;

/// <summary>A change as a list of changes shows it.</summary>
/// <param name="Info">Who recorded it, when and why.</param>
/// <param name="Added">Facts that were new.</param>
/// <param name="Changed">Facts that got a new version.</param>
/// <param name="Retracted">Facts that were taken back.</param>
public sealed record ChangeSummary(ChangeInfo Info, int Added, int Changed, int Retracted);
