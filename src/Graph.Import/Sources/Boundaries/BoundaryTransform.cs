using Graph.Import.Matching;
using Graph.Import.Reading;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.Sources.Boundaries;

/// <summary>Makes boundaries of the features of a layer.</summary>
internal static class BoundaryTransform
{
    public static void Apply(BoundaryLayer layer, Draft draft, ProblemLog problems, CancellationToken cancellationToken)
    {
        if (layer.Features.Count == 0)
            throw new UnreadableFileException("it has no features.");
        BoundaryColumns columns = BoundaryColumns.Of(layer);
        Coordinates coordinates = Coordinates.Of(layer, problems);
        CellAddress first = new(null, 1, null);
        string source = draft.Node(BoundarySource.Of(layer, columns, problems), first);
        IReadOnlyList<Outline?> outlines = Generalisation.OutlinesOf([.. layer.Features.Select(feature => feature.Shape)], coordinates, cancellationToken);
        foreach ((BoundaryFeature feature, Outline? drawn) in layer.Features.Zip(outlines))
        {
            cancellationToken.ThrowIfCancellationRequested();
            CellAddress at = new(null, feature.Number, null);
            (string? code, string? name) = (columns.CodeOf(feature), columns.NameOf(feature));
            if (code is null && name is null)
                problems.Warn(at, "the feature has neither a GSS code nor a name, so it was left out.");
            else if (feature.Shape is null)
                problems.Warn(at, "the feature has no geometry, or one that is damaged, so it was left out.");
            else if (drawn is { } outline)
                draft.Bound(new(at, code, name, outline, source) { Within = columns.WithinOf(feature) });
            else
                problems.Warn(at, $"the feature is not an area in the United Kingdom, but a {feature.Shape.GeometryType.ToLowerInvariant()} at {feature.Shape.EnvelopeInternal}, so it was left out.");
        }

        draft.Rows += layer.Features.Count;
        if (draft.Boundaries.Count == 0)
            throw new UnreadableFileException("none of its features is an area that can be drawn.");
    }
}
