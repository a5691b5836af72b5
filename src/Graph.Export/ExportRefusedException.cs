namespace Graph.Export;

/// <summary>What is asked for can't be exported.</summary>
/// <param name="message">Why, and what to do, for whoever asked.</param>
public sealed class ExportRefusedException(string message) : Exception(message)
{
    /// <summary>Whether it was asked about a place by an id that no place has.</summary>
    public bool IsOfUnknownPlace { get; init; }
}
