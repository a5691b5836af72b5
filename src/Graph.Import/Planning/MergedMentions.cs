using Graph.Model;

namespace Graph.Import.Planning;

/// <summary>What the rows of an import say of records that were merged into others: kept with what is recorded, so that it goes back with the record when the two are parted.</summary>
internal sealed class MergedMentions
{
    private readonly Dictionary<string, Mentions> all = new(StringComparer.Ordinal);

    /// <summary>What rows have said of merged records in a fact so far.</summary>
    public ValueList<MergedMention> Of(string id) => all.TryGetValue(id, out Mentions? mentions) ? [.. mentions.ByPlace.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new MergedMention(pair.Key, pair.Value))] : [];

    /// <summary>Whether rows have said a value of a fact of a merged record.</summary>
    public bool Speaks(string id, PropertyDefinition property) => all.TryGetValue(id, out Mentions? mentions) && mentions.ByPlace.ContainsKey(property.FieldName);

    /// <summary>Whether rows have said something new of a value of a fact, and of another record than one.</summary>
    /// <param name="id">The fact.</param>
    /// <param name="property">The value.</param>
    /// <param name="of">The record: the fact itself, or one that was merged into it.</param>
    public bool SpeaksOfAnother(string id, PropertyDefinition property, string of) => all.TryGetValue(id, out Mentions? mentions)
        && ((mentions.ByPlace.TryGetValue(property.FieldName, out string? other) && other != of) || (of != id && mentions.Own.Contains(property.FieldName)));

    /// <summary>Takes in what a row says.</summary>
    /// <param name="said">What it says, of the records that it names.</param>
    /// <param name="before">The fact as it was recorded; null where it is new.</param>
    /// <param name="then">As it is recorded.</param>
    /// <param name="isOfRecorded">Whether the row gives the id of what is recorded, and so means all that it stands for.</param>
    public void Learn(Fact said, Fact? before, Fact then, bool isOfRecorded)
    {
        if (!all.TryGetValue(then.Id, out Mentions? mentions))
            all.Add(then.Id, mentions = new([], []));
        FactType type = Ontology.Of(then);
        foreach (EdgeEnd place in NamedPlaces.Of(type))
        {
            if (NamedPlaces.Read(then, place) is { } named && (before is null || NamedPlaces.Read(before, place) != named) && NamedPlaces.Read(said, place) is { } own)
                mentions.Put(MergedMention.NameOf(place), own == named || isOfRecorded ? null : own);
        }

        foreach (PropertyDefinition property in type.Properties.Where(property => before is not null && property.Kind != PropertyKind.Reference && !Equals(property.Read(before), property.Read(then))))
        {
            if (said.Id == then.Id || isOfRecorded)
            {
                mentions.Own.Add(property.FieldName);
                mentions.Put(property.FieldName, null);
            }
            else if (!mentions.Own.Contains(property.FieldName))
            {
                mentions.Put(property.FieldName, said.Id);
            }
        }
    }

    /// <summary>What was said of one fact.</summary>
    /// <param name="ByPlace">The record that each place speaks of.</param>
    /// <param name="Own">The properties of which its own rows say something new. Of what is in both, nobody can tell later which is whose.</param>
    private sealed record Mentions(Dictionary<string, string> ByPlace, HashSet<string> Own)
    {
        public void Put(string place, string? id)
        {
            if (id is null)
                ByPlace.Remove(place);
            else
                ByPlace[place] = id;
        }
    }
}
