namespace Graph.Api.Recording;

/// <summary>Nothing has the id, or something of another type has it.</summary>
internal sealed record UnknownIdError(string Id, string Message, string? Field) : UserError(Message, Field);
