namespace Graph.Api.Recording;

/// <summary>What you want to end has already ended.</summary>
internal sealed record AlreadyEndedError(string Id, string Message, string? Field) : UserError(Message, Field);
