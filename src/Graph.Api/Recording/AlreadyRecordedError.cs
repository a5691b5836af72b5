namespace Graph.Api.Recording;

/// <summary>What is to be recorded is known already.</summary>
internal sealed record AlreadyRecordedError(string Id, string Message, string? Field) : UserError(Message, Field);
