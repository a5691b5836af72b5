namespace Graph.Api.Recording;

/// <summary>An id names nothing, or something of another type.</summary>
internal sealed record UnknownIdError(string Id, string Message, string? Field) : UserError(Message, Field);
