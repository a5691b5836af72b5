namespace Graph.Api.Recording;

/// <summary>A value is not valid.</summary>
internal sealed record InvalidInputError(string Message, string? Field) : UserError(Message, Field);
