namespace Graph.Api.Recording;

/// <summary>What you want to record is already recorded.</summary>
internal sealed record AlreadyRecordedError(string Id, string Message, string? Field) : UserError(Message, Field);
