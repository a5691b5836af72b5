namespace Graph.Model;

/// <summary>What whoever records something should know of it: it is recorded otherwise than it was said, or not all is as it should be.</summary>
/// <param name="Fact">The fact: its place in the statement, from 0.</param>
/// <param name="Field">The property, by its name in GraphQL; null where it is about the fact as a whole.</param>
/// <param name="Sentence">What to say, of a fact or field by the place that it has where it was said, such as facts.0.theme.name.</param>
public sealed record RecordingNote(int Fact, string? Field, Func<string, string> Sentence);
