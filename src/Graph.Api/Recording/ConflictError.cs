namespace Graph.Api.Recording;

/// <summary>Somebody has changed it since it was read. Read it again, and decide again.</summary>
internal sealed record ConflictError(string Id, string Message, string? Field) : UserError(Message, Field);
