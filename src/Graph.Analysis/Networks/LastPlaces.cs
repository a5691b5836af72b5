using System.Numerics;

namespace Graph.Analysis.Networks;

/// <summary>Where everybody lay when a network was last drawn, so that a change in it, or another day, leaves the picture as people know it.</summary>
/// <remarks>Safe for concurrent use. Of so many networks it knows; the one drawn longest ago is forgotten first.</remarks>
public sealed class LastPlaces
{
    private const int MostNetworks = 16;

    private readonly List<(object Network, Dictionary<string, Vector2> Places)> drawn = [];
    private readonly Lock access = new();

    /// <summary>Where each vertex of a picture lay; not numbers for those that were not in it. Empty where it was not drawn before.</summary>
    /// <param name="question">What is drawn; whatever its day.</param>
    /// <param name="picture">The picture.</param>
    public Vector2[] Of(PictureQuestion question, NetworkPicture picture)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(picture);
        object network = NetworkOf(question);
        Dictionary<string, Vector2>? known;
        lock (access)
            known = drawn.FirstOrDefault(one => one.Network.Equals(network)).Places;
        return known is null ? [] : [.. picture.Ids.Select(id => known.TryGetValue(id, out Vector2 place) ? place : new(float.NaN))];
    }

    /// <summary>Keeps where everybody lies now.</summary>
    /// <param name="question">What was drawn.</param>
    /// <param name="picture">The picture.</param>
    /// <param name="places">Where its vertices lie.</param>
    public void Keep(PictureQuestion question, NetworkPicture picture, IReadOnlyList<Vector2> places)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(picture);
        object network = NetworkOf(question);
        Dictionary<string, Vector2> kept = picture.Ids.Zip(places).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        lock (access)
        {
            drawn.RemoveAll(one => one.Network.Equals(network));
            drawn.Insert(0, (network, kept));
            if (drawn.Count > MostNetworks)
                drawn.RemoveAt(MostNetworks);
        }
    }

    private static object NetworkOf(PictureQuestion question) => (question.Kind, question.Place, question.Around, question.Steps);
}
