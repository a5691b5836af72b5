namespace Graph.Model;

/// <summary>Why one fact of a statement can't be recorded.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Fact">The fact: its place in the statement, from 0.</param>
/// <param name="Field">What of it: a property or an end by its name in GraphQL, <c>id</c>, <c>ref</c> or <c>expectedVersion</c>; null where it is about the fact as a whole.</param>
/// <param name="Message">What is wrong and what to do, in sentences.</param>
/// <param name="Id">The id that it is about; null where it is about none.</param>
public sealed record RecordingProblem(RecordingProblemKind Kind, int Fact, string? Field, string Message, string? Id = null);
