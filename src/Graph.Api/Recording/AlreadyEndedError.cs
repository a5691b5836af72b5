namespace Graph.Api.Recording;

/// <summary>What is to be ended has ended before.</summary>
internal sealed record AlreadyEndedError(string Id, string Message, string? Field) : UserError(Message, Field);
