namespace Graph.Import.Mappings;

/// <summary>A mapping that is kept.</summary>
/// <param name="File">Its file.</param>
/// <param name="Mapping">The mapping.</param>
/// <param name="WrittenAt">When its file was written; in a folder of the program's own, when it was last used (<see cref="MappingFolder.Use"/>).</param>
public sealed record KeptMapping(string File, FileMapping Mapping, DateTimeOffset WrittenAt);
