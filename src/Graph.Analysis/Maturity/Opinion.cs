using Graph.Model;

namespace Graph.Analysis.Maturity;

/// <summary>An assessment with who made it.</summary>
/// <param name="Assessment">The assessment.</param>
/// <param name="Assessor">What tells those who made it together from others; empty where nobody is recorded, whose assessments count as those of one.</param>
public sealed record Opinion(Assessment Assessment, string Assessor)
{
    /// <summary>An opinion of some people and organisations together.</summary>
    /// <param name="assessment">The assessment.</param>
    /// <param name="assessors">Their ids, in any order.</param>
    public static Opinion Of(Assessment assessment, IEnumerable<string> assessors) =>
        new(assessment, string.Join(' ', assessors.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
}
