namespace Graph.Api.Recording;

/// <summary>Later changes rest on what you want to take back: they changed the same facts, or name what would no longer be known.</summary>
internal sealed record LaterChangesError(string Message, string? Field) : UserError(Message, Field);
