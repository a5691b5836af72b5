using Graph.Model;

namespace Graph.Analysis.Maturity;

/// <summary>Some measures with all that was assessed by them, and what each assessment is about.</summary>
public sealed class AssessedMeasures
{
    private readonly IReadOnlyList<Measure> measures;
    private readonly ILookup<string, string> assessed;
    private readonly ILookup<string, string> about;
    private readonly ILookup<string, string> assessors;
    private readonly IReadOnlyDictionary<string, Assessment> assessments;

    /// <summary>Takes what was read.</summary>
    /// <param name="measures">The measures.</param>
    /// <param name="assessments">The assessments.</param>
    /// <param name="edges">What joins them: <see cref="Assesses"/> and <see cref="AssessedBy"/>, and <see cref="About"/> of either.</param>
    public AssessedMeasures(IReadOnlyList<Measure> measures, IEnumerable<Assessment> assessments, IReadOnlyCollection<Edge> edges)
    {
        this.measures = measures;
        this.assessments = assessments.ToDictionary(assessment => assessment.Id, StringComparer.Ordinal);
        assessed = edges.OfType<Assesses>().ToLookup(edge => edge.To, edge => edge.From, StringComparer.Ordinal);
        assessors = edges.OfType<AssessedBy>().ToLookup(edge => edge.From, edge => edge.To, StringComparer.Ordinal);
        about = edges.OfType<About>().ToLookup(edge => edge.From, edge => edge.To, StringComparer.Ordinal);
        Nodes = [.. measures.Select(measure => measure.Id).Concat(about.SelectMany(subjects => subjects)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The ids of the measures, and of all that they and the assessments are about.</summary>
    public IReadOnlyCollection<string> Nodes { get; }

    /// <summary>
    /// How far each thing has come by each measure, in the order of models, names and ids. An assessment that is not about anything
    /// is about what its measure is about. A measure by which nothing was assessed has one row: nobody sees what is missing otherwise.
    /// </summary>
    /// <param name="asOf">The day asked about.</param>
    /// <param name="only">The ids of nodes; only what is about one of them, or is a measure among them, is wanted, and the other measures of a model of which anything is. Null for all.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public IReadOnlyList<MeasureProgress> Rows(DateOnly asOf, IReadOnlySet<string>? only, CancellationToken cancellationToken = default)
    {
        List<MeasureProgress> rows = [];
        foreach (Measure measure in measures)
        {
            cancellationToken.ThrowIfCancellationRequested();
            bool isWanted = IsWanted(measure.Id) || about[measure.Id].Any(IsWanted);
            rows.AddRange(
                from id in assessed[measure.Id]
                let assessment = assessments.GetValueOrDefault(id)
                where assessment is not null && assessment.Date.FirstDay <= asOf
                from subject in SubjectsOf(id, measure.Id)
                where isWanted || (subject is not null && IsWanted(subject))
                group Opinion.Of(assessment, assessors[id]) by subject into ofOne
                select MeasureProgress.Of(measure, ofOne.Key, ofOne, asOf));
        }

        HashSet<string> models = rows.Select(row => row.Measure.Model).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        HashSet<string> seen = rows.Select(row => row.Measure.Id).ToHashSet(StringComparer.Ordinal);
        rows.AddRange(measures
            .Where(measure => !seen.Contains(measure.Id) && (IsWanted(measure.Id) || about[measure.Id].Any(IsWanted) || (measure.Model is { } model && models.Contains(model))))
            .Select(measure => MeasureProgress.Of(measure, null, [], asOf)));
        rows.Sort((one, other) => MeasureRow.Compare(MeasureRow.Of(one), MeasureRow.Of(other)));
        return rows;

        bool IsWanted(string id) => only is null || only.Contains(id);
    }

    /// <summary>One that is null stands for a subject that is not recorded.</summary>
    private IEnumerable<string?> SubjectsOf(string assessment, string measure)
    {
        IEnumerable<string?> subjects = about[assessment].Any() ? about[assessment] : about[measure];
        return subjects.Distinct(StringComparer.Ordinal).DefaultIfEmpty();
    }
}

/// <summary>Where a row stands: by model and name, then by id and by what was assessed.</summary>
/// <param name="Model">The model of the measure.</param>
/// <param name="Name">What the measure is called.</param>
/// <param name="Measure">The id of the measure.</param>
/// <param name="About">The id of what was assessed.</param>
public sealed record MeasureRow(string? Model, string Name, string Measure, string? About)
{
    /// <summary>Where a row stands.</summary>
    public static MeasureRow Of(MeasureProgress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return new(progress.Measure.Model, progress.Measure.Name, progress.Measure.Id, progress.About);
    }

    /// <summary>Whether one stands before another: less than 0 if so, and 0 for the same row.</summary>
    public static int Compare(MeasureRow one, MeasureRow other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return string.Compare(one.Model, other.Model, StringComparison.OrdinalIgnoreCase) is var byModel and not 0 ? byModel
            : string.Compare(one.Name, other.Name, StringComparison.OrdinalIgnoreCase) is var byName and not 0 ? byName
            : string.CompareOrdinal(one.Measure, other.Measure) is var byId and not 0 ? byId
            : string.CompareOrdinal(one.About, other.About);
    }
}
