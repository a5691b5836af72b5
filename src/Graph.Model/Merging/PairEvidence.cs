namespace Graph.Model;

/// <summary>Something that tells for or against two records being of one and the same.</summary>
/// <param name="IsFor">Whether it tells for it; otherwise against.</param>
/// <param name="Sentence">What it is, in a sentence for people.</param>
/// <param name="Property">The property that the sentence quotes, which not everybody may see; null where it quotes none that is personal.</param>
public sealed record PairEvidence(bool IsFor, string Sentence, PropertyDefinition? Property = null);
