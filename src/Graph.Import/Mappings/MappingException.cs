namespace Graph.Import.Mappings;

/// <summary>A mapping can't be used.</summary>
/// <param name="message">What is wrong with it, and what to do.</param>
public sealed class MappingException(string message) : Exception(message);
