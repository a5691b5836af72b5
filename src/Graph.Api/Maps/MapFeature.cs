using Graph.Analysis.Maps;
using Graph.Analysis.Wording;
using Graph.Api.Derivation;
using Graph.Api.Places;
using Graph.Model;
using GraphQL.Types;

namespace Graph.Api.Maps;

/// <summary>A map of places: their boundaries with counts, and where organisations and buildings are.</summary>
internal sealed class MapFeature : IFeature
{
    private const string ShownNode = "The organisation or building.";

    public void Extend(SchemaParts parts)
    {
        AnalysisComments.DeclareWords<PointBasis>(parts);
        DeclareCounts(parts.AddAnswer<AreaCounts>());
        DeclareArea(parts.AddAnswer<MapArea>());
        DeclarePoint(parts.AddAnswer<MapPoint>());
        DeclareFrame(parts.AddAnswer<MapFrame>());
        DeclareMap(parts.AddAnswer<PlaceMap>());
        parts.Query.DeclareAsync("map", $"{nameof(PlaceMap)}!", $"A map in the British National Grid: the place and all places that lie within it, as far as they have a boundary, with counts; and where the organisations and buildings in them are, at most {MapReader.MostPoints} of them.", MapReader.ReadAsync, [
            PlaceArgument.Declare(),
            FieldDeclarations.Argument("nodes", "[ID!]", $"The organisations and buildings to show in place of all that are there, such as those that were found. At most {ReadArguments.MaximumValues}."),
            .. ReadArguments.WhenAsked(),
        ]);
    }

    private static void DeclareMap(ObjectGraphType type)
    {
        type.Declare("frame", nameof(MapFrame), AnswerTypes.Meaning((PlaceMap map) => map.Frame), context => context.Part<DrawnMap>().Map.Frame is { } frame ? context.Seen(frame) : null);
        type.Declare("areas", $"[{nameof(MapArea)}!]!", AnswerTypes.Meaning((PlaceMap map) => map.Areas), context =>
        {
            PlaceMap map = context.Part<DrawnMap>().Map;
            return map.Areas.Select(area => context.Seen(new AreaInFrame(area, map.Frame!)));
        });
        type.Declare("points", $"[{nameof(MapPoint)}!]!", AnswerTypes.Meaning((PlaceMap map) => map.Points), context => context.Part<DrawnMap>().Map.Points.Select(context.Seen));
        type.Declare("notOnMap", $"[{FactTypes.NodeInterface}!]!", "The organisations and buildings of which it is not known where they are.", context => context.Nodes(context.Shown(context.Part<DrawnMap>().Map.NotOnMap)), ReadArguments.First(ReadArguments.MaximumFirst));
        type.Declare("notOnMapCount", "Int!", "How many of them there are.", context => context.Part<DrawnMap>().Map.NotOnMap.Count);
        type.Declare("leftOut", "Int!", AnswerTypes.Meaning((PlaceMap map) => map.LeftOut), context => context.Part<DrawnMap>().Map.LeftOut);
        type.Declare("attributions", "[String!]!", "What has to be shown with it: where its boundaries come from, each once.", context => context.Part<DrawnMap>().Attributions);
        type.Declare("sentence", "String!", "What it shows, and what it can't, in plain words.", context => MapWording.Write(context.Part<DrawnMap>().Map));
    }

    private static void DeclareArea(ObjectGraphType type)
    {
        type.Declare("place", nameof(Place), "The place.", context => context.Node(context.Part<AreaInFrame>().Area.Place));
        type.Declare("source", nameof(Source), "The source of the boundary.", context => context.Node(context.Part<AreaInFrame>().Area.Source));
        type.Declare("path", "String!", "Where the boundary runs, as the path of an SVG. Its origin is the upper left corner of the frame, and its unit is a metre.", context => context.Part<AreaInFrame>().Frame.PathOf(context.Part<AreaInFrame>().Area.Outline));
        type.Declare("east", "Int!", "A point inside, near the middle: metres east.", context => context.Part<AreaInFrame>().Area.Outline.Middle.East);
        type.Declare("north", "Int!", "The same: metres north.", context => context.Part<AreaInFrame>().Area.Outline.Middle.North);
        type.Declare("counts", $"{nameof(AreaCounts)}!", AnswerTypes.Meaning((MapArea area) => area.Counts), context => context.Part<AreaInFrame>().Area.Counts);
    }

    private static void DeclareCounts(ObjectGraphType type)
    {
        type.Declare("organisations", "Int!", (AreaCounts counts) => counts.Organisations);
        type.Declare("partnerships", "Int!", (AreaCounts counts) => counts.Partnerships);
        type.Declare("onOnePerson", "Int!", (AreaCounts counts) => counts.OnOnePerson);
        type.Declare("unheld", "Int!", (AreaCounts counts) => counts.Unheld);
    }

    private static void DeclarePoint(ObjectGraphType type)
    {
        type.Declare("node", FactTypes.NodeInterface, ShownNode, context => context.Node(context.Part<MapPoint>().Node));
        type.Declare("east", "Int!", "Metres east on the British National Grid.", context => context.Part<MapPoint>().At.East);
        type.Declare("north", "Int!", "Metres north on it.", context => context.Part<MapPoint>().At.North);
        type.Declare("basis", $"{nameof(PointBasis)}!", (MapPoint point) => point.Basis);
        type.Declare("postcode", "String", (MapPoint point) => point.Postcode);
        type.Declare("through", FactTypes.NodeInterface, "The building or the place that it is known by; null where it is known by itself.", context => context.Node(context.Part<MapPoint>().Through));
    }

    private static void DeclareFrame(ObjectGraphType type)
    {
        type.Declare("west", "Int!", (MapFrame frame) => frame.West);
        type.Declare("south", "Int!", (MapFrame frame) => frame.South);
        type.Declare("east", "Int!", (MapFrame frame) => frame.East);
        type.Declare("north", "Int!", (MapFrame frame) => frame.North);
    }

    private sealed record AreaInFrame(MapArea Area, MapFrame Frame);
}
