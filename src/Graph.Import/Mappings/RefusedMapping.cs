namespace Graph.Import.Mappings;

/// <summary>A file that is called as mappings are, and can't be read as one.</summary>
/// <param name="File">The file.</param>
/// <param name="Why">What is wrong with it, and what to do.</param>
public sealed record RefusedMapping(string File, MappingException Why);
