using System.Globalization;
using System.Numerics;
using System.Text;
using System.Xml;
using Graph.Analysis.Networks;

namespace Graph.Api.Pictures;

/// <summary>
/// Draws a picture as SVG, where there is no WebGL, for print and for reports: people as circles and organisations as squares, with a
/// legend. Above so many it shows groups. Nothing in it is a style or a script, so that it may be shown anywhere.
/// </summary>
internal sealed class SvgPicture
{
    /// <summary>The most people and organisations that are drawn one by one.</summary>
    public const int MostSingly = 2_000;

    private const int Side = 1000;
    private const int LegendWidth = 320;
    private const int Margin = 40;
    private const int LineHeight = 24;
    private const int MostLabels = 40;

    /// <summary>How wide a letter is on average, as a part of its height.</summary>
    private const float WidthOfALetter = 0.55f;

    private const string Namespace = "http://www.w3.org/2000/svg";
    private const string LineColour = "#b1b4b6";
    private const string StrongColour = "#0b0c0c";

    private readonly ReadPicture read;
    private readonly XmlWriter xml;
    private readonly Vector2 least;
    private readonly float scale;
    private readonly List<(float Left, float Top, float Right, float Bottom)> labels = [];

    private SvgPicture(ReadPicture read, XmlWriter xml)
    {
        (this.read, this.xml) = (read, xml);
        least = read.Drawn.Places.DefaultIfEmpty().Aggregate(Vector2.Min);
        Vector2 size = read.Drawn.Places.DefaultIfEmpty().Aggregate(Vector2.Max) - least;
        scale = (Side - (2 * Margin)) / MathF.Max(1e-6f, MathF.Max(size.X, size.Y));
    }

    /// <summary>The document.</summary>
    public static byte[] Of(ReadPicture read)
    {
        using MemoryStream bytes = new();
        using (XmlWriter writer = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CheckCharacters = false }))
            new SvgPicture(read, writer).Write();
        return bytes.ToArray();
    }

    private void Write()
    {
        bool isGrouped = read.Names.Count > MostSingly;
        xml.WriteStartElement("svg", Namespace);
        Attribute("viewBox", $"0 0 {Side + LegendWidth} {Side}");
        Attribute("role", "img");
        Attribute("aria-labelledby", "title desc");
        Attribute("font-family", "Arial, Helvetica, sans-serif");
        Text("title", "Network", ("id", "title"));
        Text("desc", isGrouped ? $"{read.Headline} Each circle is a group of people and organisations that are tied to each other more than to the rest." : read.Headline, ("id", "desc"));
        Element("rect", ("width", "100%"), ("height", "100%"), ("fill", "#ffffff"));
        if (isGrouped)
            WriteGroups();
        else
            WriteAll();
        WriteLegend(isGrouped);
        xml.WriteEndElement();
    }

    private void WriteAll()
    {
        NetworkPicture picture = read.Drawn.Picture;
        foreach (PictureLine line in picture.Lines)
            WriteLine(At(read.Drawn.Places[line.A]), At(read.Drawn.Places[line.B]), line.IsBridge ? StrongColour : LineColour, line.IsBridge ? 1.6 : 0.8);
        for (int vertex = 0; vertex < picture.Ids.Count; vertex++)
        {
            (float x, float y) = At(read.Drawn.Places[vertex]);
            double radius = Radius(vertex);
            string colour = vertex < picture.PersonCount ? SectorColour.OfPeople : SectorColour.Of(read.Sectors[vertex]).Colour;
            WriteShape(x, y, radius, colour, isPerson: vertex < picture.PersonCount, isStrong: picture.CutsOff[vertex] > 0);
        }

        foreach (int vertex in Enumerable.Range(0, picture.Ids.Count).Where(vertex => picture.Graph.DegreeOf(vertex) > 0)
            .OrderByDescending(vertex => picture.CutsOff[vertex]).ThenByDescending(picture.Graph.DegreeOf).Take(MostLabels))
        {
            (float x, float y) = At(read.Drawn.Places[vertex]);
            WriteWhereThereIsRoom(x, y + 4, (float)Radius(vertex) + 3, read.Names[vertex], 12);
        }
    }

    private void WriteGroups()
    {
        NetworkPicture picture = read.Drawn.Picture;
        Analysis.Graphs.Communities communities = read.Drawn.Communities;
        ILookup<int, int> members = Enumerable.Range(0, picture.Ids.Count).Where(vertex => picture.Graph.DegreeOf(vertex) > 0).ToLookup(communities.Of);
        Dictionary<int, (float X, float Y)> middles = members.ToDictionary(group => group.Key, group => At(group.Aggregate(Vector2.Zero, (sum, vertex) => sum + read.Drawn.Places[vertex]) / group.Count()));
        foreach (IGrouping<(int A, int B), PictureLine> between in picture.Lines.GroupBy(line => (Math.Min(communities.Of(line.A), communities.Of(line.B)), Math.Max(communities.Of(line.A), communities.Of(line.B)))).Where(between => between.Key.Item1 != between.Key.Item2))
            WriteLine(middles[between.Key.A], middles[between.Key.B], LineColour, Math.Min(12, 0.5 + Math.Log2(between.Count())));
        foreach (IGrouping<int, int> group in members.OrderByDescending(group => group.Count()))
        {
            (float x, float y) = middles[group.Key];
            WriteShape(x, y, 4 + Math.Sqrt(group.Count()), "#1d70b8", isPerson: true, isStrong: false);
        }

        foreach (IGrouping<int, int> group in members.OrderByDescending(group => group.Count()).Take(MostLabels))
        {
            (float x, float y) = middles[group.Key];
            int chief = group.MaxBy(picture.Graph.DegreeOf);
            WriteWhereThereIsRoom(x, y + 4, 6, string.Create(CultureInfo.InvariantCulture, $"{group.Count():N0} around {read.Names[chief]}"), 13);
        }
    }

    private void WriteLegend(bool isGrouped)
    {
        float y = Margin;
        if (isGrouped)
        {
            Entry(ref y, "Group, by how many are in it", "#1d70b8", isPerson: true, isStrong: false);
            return;
        }

        Entry(ref y, "Person", SectorColour.OfPeople, isPerson: true, isStrong: false);
        foreach (int sector in read.Sectors.Skip(read.Drawn.Picture.PersonCount).Distinct().Order())
            Entry(ref y, $"Organisation: {SectorColour.Of(sector).Title}", SectorColour.Of(sector).Colour, isPerson: false, isStrong: false);
        if (read.Drawn.Picture.CutsOff.Any(count => count > 0))
            Entry(ref y, "Holds parts together", "#ffffff", isPerson: true, isStrong: true);
        if (!read.Drawn.Picture.Lines.Any(line => line.IsBridge))
            return;
        WriteLine((Side, y), (Side + 14, y), StrongColour, 1.6);
        WriteLabel(Side + 24, y + 5, "The only way between its ends", 14);
    }

    private void Entry(ref float y, string words, string colour, bool isPerson, bool isStrong)
    {
        WriteShape(Side + 7, y, 7, colour, isPerson, isStrong);
        WriteLabel(Side + 24, y + 5, words, 14);
        y += LineHeight;
    }

    /// <summary>Who has more ties is larger, by area.</summary>
    private double Radius(int vertex) => 2.5 + Math.Min(12, Math.Sqrt(read.Drawn.Picture.Graph.DegreeOf(vertex)));

    private (float X, float Y) At(Vector2 place) => (Margin + ((place.X - least.X) * scale), Side - Margin - ((place.Y - least.Y) * scale));

    private void WriteShape(float x, float y, double radius, string colour, bool isPerson, bool isStrong)
    {
        (string, string)[] line = [("fill", colour), ("stroke", isStrong ? StrongColour : "#ffffff"), ("stroke-width", isStrong ? "3" : "1")];
        if (isPerson)
            Element("circle", [("cx", Number(x)), ("cy", Number(y)), ("r", Number(radius)), .. line]);
        else
            Element("rect", [("x", Number(x - radius)), ("y", Number(y - radius)), ("width", Number(2 * radius)), ("height", Number(2 * radius)), .. line]);
    }

    private void WriteLine((float X, float Y) from, (float X, float Y) to, string colour, double width) => Element(
        "line", ("x1", Number(from.X)), ("y1", Number(from.Y)), ("x2", Number(to.X)), ("y2", Number(to.Y)), ("stroke", colour), ("stroke-width", Number(width)));

    private void WriteLabel(float x, float y, string words, int size) => Text("text", words, ("x", Number(x)), ("y", Number(y)), ("font-size", Number(size)), ("fill", StrongColour));

    /// <summary>Writes a label right of a place, or left of it where the picture ends, unless it would lie over one that matters more.</summary>
    private void WriteWhereThereIsRoom(float x, float y, float gap, string words, int size)
    {
        float width = words.Length * size * WidthOfALetter;
        foreach ((float left, bool isBefore) in new[] { (x + gap, false), (x - gap - width, true) })
        {
            (float Left, float Top, float Right, float Bottom) box = (left, y - size, left + width, y + 2);
            if (box.Left < 0 || box.Right > Side || labels.Exists(other => box.Left < other.Right && other.Left < box.Right && box.Top < other.Bottom && other.Top < box.Bottom))
                continue;
            labels.Add(box);
            Text("text", words, ("x", Number(isBefore ? x - gap : left)), ("y", Number(y)), ("font-size", Number(size)), ("fill", StrongColour), ("text-anchor", isBefore ? "end" : "start"));
            return;
        }
    }

    private void Element(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, Namespace);
        foreach ((string attribute, string value) in attributes)
            Attribute(attribute, value);
        xml.WriteEndElement();
    }

    private void Text(string name, string words, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name, Namespace);
        foreach ((string attribute, string value) in attributes)
            Attribute(attribute, value);
        xml.WriteString(new string([.. words.Select(letter => char.IsSurrogate(letter) || XmlConvert.IsXmlChar(letter) ? letter : '�')]));
        xml.WriteEndElement();
    }

    private void Attribute(string name, string value) => xml.WriteAttributeString(name, value);

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
