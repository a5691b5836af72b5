using Graph.Model;

namespace Graph.Api.Recording;

/// <summary>What a mutation is to record, or why it records nothing.</summary>
/// <param name="Operations">What the store is to do; nothing is done where there are errors.</param>
/// <param name="Facts">What becomes of the facts that it is about.</param>
/// <param name="Errors">Why nothing is recorded.</param>
/// <param name="Notes">What is recorded otherwise than it was sent.</param>
internal sealed record Decided(IReadOnlyCollection<Operation> Operations, IReadOnlyList<RecordedFact> Facts, IReadOnlyList<UserError> Errors, IReadOnlyList<string> Notes)
{
    /// <summary>What is to be recorded of a statement.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="decision">The decision about it.</param>
    /// <param name="place">Where in the input a field of one of its facts is; a null field means the fact.</param>
    public static Decided Of(StatedFacts statement, RecordingDecision decision, Func<int, string?, IReadOnlyList<string>> place) => new(
        [.. decision.Operations],
        [.. decision.Facts.Select((fact, place) => new RecordedFact(statement.Facts[place].Ref, fact.Fact, fact.Version, fact.IsNew, fact.IsChanged))],
        [.. decision.Problems.Select(problem => ErrorOf(problem, place(problem.Fact, problem.Field)))],
        [.. decision.Notes.Select(note => note.Sentence(string.Join('.', place(note.Fact, note.Field))))]);

    private static UserError ErrorOf(RecordingProblem problem, IReadOnlyList<string> path)
    {
        string? field = path.Count > 0 ? path[^1] : null;
        UserError error = problem.Kind switch
        {
            RecordingProblemKind.Unknown => new UnknownIdError(problem.Id!, problem.Message, field),
            RecordingProblemKind.AlreadyRecorded => new AlreadyRecordedError(problem.Id!, problem.Message, field),
            RecordingProblemKind.Conflict => new ConflictError(problem.Id!, problem.Message, field),
            _ => new InvalidInputError(problem.Message, field),
        };
        return error with { Path = path };
    }
}
