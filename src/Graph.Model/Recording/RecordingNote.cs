namespace Graph.Model;

/// <summary>A text that is recorded without some characters that nobody can see.</summary>
/// <param name="Fact">The fact: its place in the statement, from 0.</param>
/// <param name="Field">The property, by its name in GraphQL.</param>
/// <param name="Removed">How many characters were taken out.</param>
public sealed record RecordingNote(int Fact, string Field, int Removed);
