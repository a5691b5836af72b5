namespace Graph.Api.Recording;

/// <summary>Why something can't be recorded so.</summary>
/// <param name="Message">What is wrong and what would be right.</param>
/// <param name="Field">The field of the input it is about; null where it is about none alone.</param>
internal abstract record UserError(string Message, string? Field);
