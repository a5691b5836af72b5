namespace Graph.Model;

/// <summary>A fact that was recorded of a record after another one had been merged into it.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Recorded">The version in which it was recorded: who recorded it, when, and from which row.</param>
/// <param name="ComesFromItsFile">Whether it was read from a file from which facts of the absorbed record were read, and none of the other's: it may be of that one.</param>
public sealed record RecordedSince(Fact Fact, FactVersion Recorded, bool ComesFromItsFile);
