using System.Collections.Frozen;
using Graph.Import.Matching;
using Graph.Import.Planning;
using Graph.Import.Reports;
using Graph.Model;

namespace Graph.Import.SettingAside;

/// <summary>Shelves of what files say and what imports change.</summary>
internal static class ShelvedFacts
{
    /// <summary>How many facts of a file are kept in memory: as many as a file of ordinary size has.</summary>
    public const int InMemory = 50_000;

    private const byte NoMore = byte.MaxValue;

    [Flags]
    private enum Marks : byte
    {
        None,
        IsStrict = 1,
        Corrects = 2,
        Clears = 4,
        LeavesOpen = 8,
        IsPublished = 16,
        IsOfficial = 32,
        IsBeside = 64,
    }

    private static readonly FrozenDictionary<FactType, int> Numbers = Ontology.Types.Select((type, number) => (type, number)).ToFrozenDictionary(pair => pair.type, pair => pair.number);
    private static readonly FactType[] Types = [.. Ontology.Types];
    private static readonly FrozenDictionary<PropertyDefinition, Type> Words = Ontology.Types.SelectMany(type => type.Properties).Where(property => property.Kind == PropertyKind.Word)
        .ToFrozenDictionary(property => property, property => Nullable.GetUnderlyingType(property.ClrProperty.PropertyType) ?? property.ClrProperty.PropertyType);

    /// <summary>An empty shelf of what rows say.</summary>
    public static Shelf<DraftFact> Said(int inMemory = InMemory) => new(Write, ReadSaid, inMemory);

    /// <summary>An empty shelf of what an import changes.</summary>
    public static Shelf<PlannedChange> Changes(int inMemory = InMemory) => new(Write, ReadChange, inMemory);

    /// <summary>An empty shelf of facts.</summary>
    public static Shelf<Fact> Facts(int inMemory) => new(Write, ReadFact, inMemory);

    private static void Write(ShelfWriter writer, DraftFact said)
    {
        Write(writer, said.Fact);
        Write(writer, said.At);
        Marks marks = (said.IsStrict ? Marks.IsStrict : Marks.None) | (said.Corrects ? Marks.Corrects : Marks.None) | (said.Cleared.Count > 0 ? Marks.Clears : Marks.None) | (said.LeftOpen.Count > 0 ? Marks.LeavesOpen : Marks.None) | (said.IsPublished ? Marks.IsPublished : Marks.None) | (said.IsOfficial ? Marks.IsOfficial : Marks.None) | (said.IsBeside ? Marks.IsBeside : Marks.None);
        writer.Byte((byte)marks);
        if (said.Cleared.Count > 0)
            Write(writer, said.Cleared);
        if (said.LeftOpen.Count > 0)
            Write(writer, said.LeftOpen);
    }

    private static DraftFact ReadSaid(ShelfReader reader)
    {
        Fact fact = ReadFact(reader);
        CellAddress at = ReadAddress(reader);
        Marks marks = (Marks)reader.Byte();
        DraftFact said = new(fact, at) { IsStrict = marks.HasFlag(Marks.IsStrict), Corrects = marks.HasFlag(Marks.Corrects), IsPublished = marks.HasFlag(Marks.IsPublished), IsOfficial = marks.HasFlag(Marks.IsOfficial), IsBeside = marks.HasFlag(Marks.IsBeside) };
        if (marks.HasFlag(Marks.Clears))
            said = said with { Cleared = ReadProperties(reader, fact) };
        return marks.HasFlag(Marks.LeavesOpen) ? said with { LeftOpen = ReadProperties(reader, fact) } : said;
    }

    private static void Write(ShelfWriter writer, PlannedChange change)
    {
        Write(writer, change.After);
        Write(writer, change.At);
        writer.Byte(change.Before is null ? (byte)0 : (byte)1);
        if (change.Before is { } before)
            Write(writer, before);
        writer.Text(MergedMention.Format(change.Merged));
    }

    private static PlannedChange ReadChange(ShelfReader reader)
    {
        Fact after = ReadFact(reader);
        CellAddress at = ReadAddress(reader);
        return new(reader.Byte() == 0 ? null : ReadFact(reader), after, at) { Merged = MergedMention.Parse(reader.Text()) };
    }

    private static void Write(ShelfWriter writer, CellAddress at)
    {
        writer.Text(at.Sheet);
        writer.Number(at.Row is { } row ? row + 1L : 0);
        writer.Text(at.Column);
    }

    private static CellAddress ReadAddress(ShelfReader reader)
    {
        string? sheet = reader.Text();
        long row = reader.Number();
        return new(sheet, row == 0 ? null : (int)(row - 1), reader.Text());
    }

    private static void Write(ShelfWriter writer, IReadOnlyCollection<PropertyDefinition> properties)
    {
        writer.Number(properties.Count);
        foreach (PropertyDefinition property in properties)
            writer.Byte((byte)property.Ordinal);
    }

    private static PropertyDefinition[] ReadProperties(ShelfReader reader, Fact fact)
    {
        PropertyDefinition[] properties = new PropertyDefinition[reader.Number()];
        for (int i = 0; i < properties.Length; i++)
            properties[i] = Ontology.Of(fact).Properties[reader.Byte()];
        return properties;
    }

    private static void Write(ShelfWriter writer, Fact fact)
    {
        FactType type = Ontology.Of(fact);
        writer.Byte((byte)Numbers[type]);
        writer.Text(fact.Id);
        if (fact is Edge edge)
        {
            writer.Text(edge.From);
            writer.Text(edge.To);
        }

        foreach (PropertyDefinition property in type.Properties)
        {
            if (property.Read(fact) is not { } value || value is ValueList<string> { Count: 0 } or ValueList<OrgIdentifier> { Count: 0 })
                continue;
            writer.Byte((byte)property.Ordinal);
            Write(writer, value);
        }

        writer.Byte(NoMore);
    }

    private static void Write(ShelfWriter writer, object value)
    {
        switch (value)
        {
            case string text:
                writer.Text(text);
                break;
            case bool isSo:
                writer.Byte(isSo ? (byte)1 : (byte)0);
                break;
            case int number:
                writer.Integer(number);
                break;
            case decimal number:
                foreach (int part in decimal.GetBits(number))
                    writer.Integer(part);
                break;
            case PartialDate date:
                writer.Number(date.Year);
                writer.Byte((byte)(date.Month ?? 0));
                writer.Byte((byte)(date.Day ?? 0));
                break;
            case GeoPoint point:
                writer.Double(point.Latitude);
                writer.Double(point.Longitude);
                break;
            case ValueList<string> texts:
                writer.Number(texts.Count);
                foreach (string text in texts)
                    writer.Text(text);
                break;
            case ValueList<OrgIdentifier> identifiers:
                writer.Number(identifiers.Count);
                foreach (OrgIdentifier identifier in identifiers)
                    writer.Text(identifier.ToString());
                break;
            default:
                writer.Integer(Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
        }
    }

    private static Fact ReadFact(ShelfReader reader)
    {
        FactType type = Types[reader.Byte()];
        string id = reader.Text()!;
        (string? from, string? to) = type.IsNode ? (null, null) : (reader.Text(), reader.Text());
        object?[] values = new object?[type.Properties.Count];
        for (byte ordinal = reader.Byte(); ordinal != NoMore; ordinal = reader.Byte())
            values[ordinal] = ReadValue(reader, type.Properties[ordinal]);
        return type.Create(id, from, to, values);
    }

    private static object ReadValue(ShelfReader reader, PropertyDefinition property) => property.Kind switch
    {
        PropertyKind.Text or PropertyKind.Reference => reader.Text()!,
        PropertyKind.Boolean => reader.Byte() == 1,
        PropertyKind.Integer => reader.Integer(),
        PropertyKind.Decimal => new decimal([reader.Integer(), reader.Integer(), reader.Integer(), reader.Integer()]),
        PropertyKind.Date => ReadDate(reader),
        PropertyKind.Point => new GeoPoint(reader.Double(), reader.Double()),
        PropertyKind.TextList => ValueListBuilder.Create<string>(ReadTexts(reader)),
        PropertyKind.IdentifierList => ValueListBuilder.Create<OrgIdentifier>(Array.ConvertAll(ReadTexts(reader), OrgIdentifier.Parse)),
        _ => Enum.ToObject(Words[property], reader.Integer()),
    };

    private static PartialDate ReadDate(ShelfReader reader)
    {
        int year = (int)reader.Number();
        (byte month, byte day) = (reader.Byte(), reader.Byte());
        return year == 0 ? default : month == 0 ? PartialDate.Of(year) : day == 0 ? PartialDate.Of(year, month) : PartialDate.Of(year, month, day);
    }

    private static string[] ReadTexts(ShelfReader reader)
    {
        string[] texts = new string[reader.Number()];
        for (int i = 0; i < texts.Length; i++)
            texts[i] = reader.Text()!;
        return texts;
    }
}
