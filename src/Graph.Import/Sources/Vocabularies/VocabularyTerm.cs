using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.Vocabularies;

/// <summary>A term of a vocabulary.</summary>
/// <param name="At">Its row.</param>
/// <param name="Vocabulary">What the vocabulary is called.</param>
/// <param name="Code">Its code, with the vocabulary before it: see <see cref="CodeIn"/>.</param>
/// <param name="Name">What it is called.</param>
internal sealed record VocabularyTerm(CellAddress At, string Vocabulary, string Code, string Name)
{
    /// <summary>The theme that it becomes.</summary>
    public static RowMapping<VocabularyTerm, Theme> Theme { get; } = new(fields => fields
        .Ignore(theme => theme.Notes!, theme => theme.Since!, theme => theme.Until!));

    /// <summary>What it covers; null where the row does not say.</summary>
    public string? Description { get; init; }

    /// <summary>The code of the term that it belongs to; null for the widest.</summary>
    public string? Broader { get; init; }

    /// <summary>A code as themes have it: two vocabularies use the same codes for different things.</summary>
    /// <param name="vocabulary">What the vocabulary is called.</param>
    /// <param name="code">The code in it.</param>
    public static string CodeIn(string vocabulary, string code) => $"{string.Concat(vocabulary.Where(char.IsLetterOrDigit)).ToLowerInvariant()}:{code}";
}
