namespace Graph.Api.Recording;

/// <summary>Why something can't be recorded.</summary>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Field">The field of the input it is about; null if it is not about one field.</param>
internal abstract record UserError(string Message, string? Field);
