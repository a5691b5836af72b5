namespace Graph.Model;

/// <summary>What is known afterwards of the facts that a statement is about: what was known, and what it says of them.</summary>
/// <param name="work">The statement, of which all is settled.</param>
/// <param name="known">The known facts that it is about, by id.</param>
/// <param name="roles">What was found out of roles without a title.</param>
/// <param name="mustSayTheSame">See <see cref="StatedFacts.MustSayTheSame"/>.</param>
/// <param name="maySee">Whether whoever says it may see a property.</param>
internal sealed class StatementMerge(
    StatementWork work, IReadOnlyDictionary<string, Fact> known, EdgeIdentification roles, bool mustSayTheSame, Func<PropertyDefinition, bool> maySee)
{
    private readonly Dictionary<string, Fact> merged = new(StringComparer.Ordinal);

    /// <summary>Merges all facts, and notes where two contradict each other, or a fact contradicts itself.</summary>
    /// <returns>The facts as they are known afterwards, by id.</returns>
    public IReadOnlyDictionary<string, Fact> Merge()
    {
        for (int index = 0; index < work.Facts.Count; index++)
        {
            string id = work.IdOf(index)!;
            merged[id] = (merged.GetValueOrDefault(id) ?? known.GetValueOrDefault(id)) is { } fact ? Merge(index, fact) : work.Build(index, id);
        }

        for (int index = 0; index < work.Facts.Count; index++)
        {
            if (merged[work.IdOf(index)!] is var fact && !fact.Equals(known.GetValueOrDefault(fact.Id)))
                CheckWhole(index, fact);
        }

        return merged;
    }

    private Fact Merge(int index, Fact fact)
    {
        FactType type = Ontology.Of(fact);
        object?[] values = [.. type.Properties.Select(property => property.Read(fact))];
        if (work.Facts[index].Id is not null || roles.Titled.Contains(index))
        {
            bool isFilled = work.Facts[index].Id is null;
            foreach ((PropertyDefinition property, object? value) in work.Values(index))
            {
                // Whether it becomes another by it, or stays at its version, would tell what it is now.
                if (!maySee(property) && known.ContainsKey(fact.Id))
                    work.Refuse(index, property.FieldName, $"You may not see the \"{property.FieldName}\" of this {Nouns.Of(type)}, so you can't change it. Leave it out.");
                else
                    values[property.Ordinal] = value is null && isFilled ? values[property.Ordinal] : value;
            }
        }
        else if (mustSayTheSame)
        {
            // A form is filled in whole: what was not known is, unless it contradicts what is.
            Dictionary<PropertyDefinition, object?> said = work.Values(index).Where(pair => !IsBlank(pair.Value) && (maySee(pair.Key) || !known.ContainsKey(fact.Id))).ToDictionary();
            KeyValuePair<PropertyDefinition, object?>[] other = [.. said.Where(pair => !Equals(values[pair.Key.Ordinal], pair.Value))];
            if (Array.Exists(other, pair => !IsBlank(values[pair.Key.Ordinal])))
                AlreadyRecorded(index, null, fact, $"This {Nouns.Of(type)} is already recorded, and says something else.");
            else if (other.Length == 0)
                NoteMore(index, fact, type.Properties.Where(property => !IsBlank(values[property.Ordinal]) && !said.ContainsKey(property)));
            else
                Array.ForEach(other, pair => values[pair.Key.Ordinal] = pair.Value);
        }
        else
        {
            foreach ((PropertyDefinition property, object? value) in work.Values(index))
            {
                if (!IsBlank(value) && !property.IsKey && known.ContainsKey(fact.Id) && !maySee(property))
                    work.Refuse(index, property.FieldName, $"This {Nouns.Of(type)} is known already, and you may not see its \"{property.FieldName}\". Leave it out.");
                else if (!TryFill(property, ref values[property.Ordinal], value))
                    AlreadyRecorded(index, property.FieldName, fact, $"This {Nouns.Of(type)} is already recorded, with another \"{property.FieldName}\".");
            }
        }

        return type.With(fact, values);
    }

    // Whoever sends the same again learns that it is known, and what else is.
    private void NoteMore(int index, Fact fact, IEnumerable<PropertyDefinition> unsaid)
    {
        string[] more = [.. unsaid.Where(maySee).Select(property => $"\"{property.FieldName}\"")];
        if (more.Length > 0 && !work.IsAdded(fact.Id))
            work.Notes.Add(new(index, null, _ => $"This {Nouns.Of(work.Facts[index].Type)} was recorded already: {fact.Id}. Nothing was changed. It also has {Nouns.List(more)}."));
    }

    // What is blank is filled, lists grow, and of two spellings that are read as one the known one stays.
    private static bool TryFill(PropertyDefinition property, ref object? value, object? said)
    {
        if (IsBlank(said) || Equals(value, said))
            return true;
        if (IsBlank(value))
            value = said;
        else if (value is ValueList<string> texts && !property.IsInOrder)
            value = (ValueList<string>)[.. texts.Union((ValueList<string>)said!, StringComparer.Ordinal)];
        else if (value is ValueList<OrgIdentifier> identifiers)
            value = (ValueList<OrgIdentifier>)[.. identifiers.Union((ValueList<OrgIdentifier>)said!)];
        else
            return property.IsKey && value is string text && KeyText.Fold(text) == KeyText.Fold((string)said!);
        return true;
    }

    private static bool IsBlank(object? value) => value is null or ValueList<string> { Count: 0 } or ValueList<OrgIdentifier> { Count: 0 };

    private void AlreadyRecorded(int index, string? field, Fact fact, string message)
    {
        if (work.IsAdded(fact.Id))
            work.Refuse(index, field, "Another fact of this request is the same, and says something else. Say it once, or say what tells them apart.");
        else
            work.Problems.Add(new(RecordingProblemKind.AlreadyRecorded, index, field, $"{message} To change it, give its id.", fact.Id));
    }

    private void CheckWhole(int index, Fact fact)
    {
        FactType type = Ontology.Of(fact);
        if (type.Periods.FirstOrDefault(period => period.Contradiction(fact) is not null) is { } wrong)
            work.Refuse(index, wrong.Until.FieldName, wrong.Contradiction(fact)!);
        else if (fact.Contradiction() is { } contradiction)
            work.Refuse(index, null, contradiction);
        if (fact.Omission() is { } omission && (maySee(type.Property(omission.Property)) || !known.ContainsKey(fact.Id)))
            work.Refuse(index, type.Property(omission.Property).FieldName, omission.Message);
    }
}
