using System.Globalization;
using System.Text.Json;
using Graph.Analysis.Fragility;
using Graph.Analysis.Networks;
using Graph.Model;

namespace Graph.Api.Pictures;

/// <summary>Writes pictures as <see cref="Columns"/>: what is drawn, what those in it are called, and what is measured of them.</summary>
internal static class PictureColumns
{
    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>Everything but the names.</summary>
    public static byte[] Of(ReadPicture read)
    {
        NetworkPicture picture = read.Drawn.Picture;
        Columns columns = new();
        columns.Add("id", picture.Ids);
        columns.Add("x", "float32", [.. read.Drawn.Places.Select(place => place.X)]);
        columns.Add("y", "float32", [.. read.Drawn.Places.Select(place => place.Y)]);
        columns.Add("sector", "uint8", [.. read.Sectors.Select(sector => (byte)sector)]);
        columns.Add("community", "uint16", [.. Enumerable.Range(0, picture.Ids.Count).Select(vertex => (ushort)read.Drawn.Communities.Of(vertex))]);
        columns.Add("cutsOff", "uint16", [.. picture.CutsOff.Select(count => (ushort)Math.Min(count, ushort.MaxValue))]);
        columns.Add("a", "uint16", [.. picture.Lines.Select(line => (ushort)line.A)]);
        columns.Add("b", "uint16", [.. picture.Lines.Select(line => (ushort)line.B)]);
        columns.Add("ties", "uint16", [.. picture.Lines.Select(line => (ushort)Math.Min(line.Ties, ushort.MaxValue))]);
        columns.Add("kinds", "uint8", [.. picture.Lines.Select(line => (byte)line.Kinds.Aggregate(0, (kinds, kind) => kinds | (1 << ((int)kind - 1))))]);
        columns.Add("class", "uint8", [.. picture.Lines.Select(line => (byte)line.Worst.GetValueOrDefault())]);
        columns.Add("bridge", "uint8", [.. picture.Lines.Select(line => (byte)(line.IsBridge ? 1 : 0))]);
        AddSpells(columns, picture);
        return columns.Write(json =>
        {
            json.WriteString("network", PropertyDefinition.FormatWord(read.Address.Question.Kind));
            json.WriteString("asOf", read.AsOf.ToString("O", CultureInfo.InvariantCulture));
            json.WriteBoolean("ofAllTimes", read.Address.Question.OfAllTimes);
            json.WriteNumber("nodes", picture.Ids.Count);
            json.WriteNumber("people", picture.PersonCount);
            json.WriteNumber("lines", picture.Lines.Count);
            WriteWords<TieKind>(json, "kindWords");
            WriteWords<FragilityClass>(json, "classWords");
            json.WriteStartArray("sectors");
            foreach (SectorColour sector in SectorColour.All)
            {
                json.WriteStartObject();
                json.WriteNumber("sector", sector.Sector is { } known ? (int)known : 0);
                json.WriteString("title", sector.Title);
                json.WriteString("colour", sector.Colour);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    /// <summary>What those in a picture are called, in its order, and what it shows in sentences.</summary>
    public static byte[] NamesOf(ReadPicture read)
    {
        Columns columns = new();
        columns.Add("name", read.Names);
        return columns.Write(json => json.WriteString("headline", read.Headline));
    }

    /// <summary>What is measured of those in a picture, in its order, as parts of the whole network; not a number where that is not defined.</summary>
    public static byte[] MeasureOf(NetworkPicture picture, MeasureValues values)
    {
        Columns columns = new();
        columns.Add("value", "float32", [.. picture.Numbers.Select(number => (float)values.Values[number])]);
        return columns.Write(json =>
        {
            json.WriteString("by", PropertyDefinition.FormatWord(values.Measure));
            json.WriteBoolean("exact", values.Estimate is null or { Error: 0 });
        });
    }

    private static void AddSpells(Columns columns, NetworkPicture picture)
    {
        uint[] starts = new uint[picture.Lines.Count + 1];
        List<int> first = [];
        List<int> last = [];
        for (int line = 0; line < picture.Lines.Count; line++)
        {
            foreach (Spell spell in picture.Lines[line].Spells)
            {
                first.Add(spell.First is { } begin ? begin.DayNumber - Epoch : int.MinValue);
                last.Add(spell.Last is { } end ? end.DayNumber - Epoch : int.MaxValue);
            }

            starts[line + 1] = (uint)first.Count;
        }

        columns.Add("spells", "uint32", starts);
        columns.Add("spellFirst", "int32", first.ToArray());
        columns.Add("spellLast", "int32", last.ToArray());
    }

    private static void WriteWords<T>(Utf8JsonWriter json, string name)
        where T : struct, Enum
    {
        json.WriteStartArray(name);
        foreach (T word in Enum.GetValues<T>())
            json.WriteStringValue(PropertyDefinition.FormatWord(word));
        json.WriteEndArray();
    }
}
