namespace Graph.Api.Recording;

/// <summary>Why something can't be recorded.</summary>
/// <param name="Message">What is wrong and what to do.</param>
/// <param name="Field">The field of the input it is about; null if it is not about one field.</param>
internal abstract record UserError(string Message, string? Field)
{
    /// <summary>Where in the input that is: the names of the fields from the outside in, and the places in lists, from 0. Empty if it is about the whole input.</summary>
    public IReadOnlyList<string> Path { get; init; } = Field is null ? [] : [Field];
}
