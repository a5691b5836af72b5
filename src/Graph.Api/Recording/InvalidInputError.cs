namespace Graph.Api.Recording;

/// <summary>A value is not as it must be.</summary>
internal sealed record InvalidInputError(string Message, string? Field) : UserError(Message, Field);
