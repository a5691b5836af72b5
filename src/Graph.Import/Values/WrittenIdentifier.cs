using Graph.Model;

namespace Graph.Import.Values;

/// <summary>A register number as somebody wrote it.</summary>
/// <param name="Identifier">The identifier; null where there is none.</param>
/// <param name="Problem">What is wrong and what would be right, where there is none.</param>
internal readonly record struct WrittenIdentifier(OrgIdentifier? Identifier, string? Problem);
