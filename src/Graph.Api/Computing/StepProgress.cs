namespace Graph.Api.Computing;

/// <summary>How far the answer to a request has come.</summary>
/// <param name="Step">What is being worked out, in plain words.</param>
/// <param name="Done">How many parts of it are done.</param>
/// <param name="Of">How many there are; null where that is not known before.</param>
internal sealed record StepProgress(string Step, int Done, int? Of);
