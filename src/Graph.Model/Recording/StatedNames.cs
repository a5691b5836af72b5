namespace Graph.Model;

/// <summary>Checks what a statement names: that it is known, or said in the same statement, and of a type that may stand there.</summary>
/// <param name="work">The statement.</param>
/// <param name="known">The facts that its ids name, by id.</param>
internal sealed class StatedNames(StatementWork work, IReadOnlyDictionary<string, Fact> known)
{
    private const int LongestShown = FactId.MaximumLength;

    /// <summary>All ids that a statement names; no more than those can be known.</summary>
    public static IReadOnlyCollection<string> IdsIn(StatementWork work) =>
        [.. Enumerable.Range(0, work.Facts.Count)
            .SelectMany(index => work.NamesIn(index).Select(named => named.Name).Where(name => work.Named(name) is null).Append(work.Facts[index].Id))
            .OfType<string>()
            .Where(id => id.Length <= FactId.MaximumLength && Ontology.OfId(id) is not null)
            .Distinct(StringComparer.Ordinal)];

    /// <summary>Notes all that is wrong.</summary>
    public void Check()
    {
        for (int index = 0; index < work.Facts.Count; index++)
        {
            StatedFact stated = work.Facts[index];
            if (stated.Id is { } id && (!known.TryGetValue(id, out Fact? fact) || Ontology.Of(fact) != stated.Type))
                Unknown(index, "id", id, [stated.Type.ClrType]);
            foreach ((string field, string name, Type[] allowed) in work.NamesIn(index))
                CheckName(index, field, name, allowed);
        }
    }

    private void CheckName(int index, string field, string name, Type[] allowed)
    {
        FactType? type = TypeOf(name);
        if (type is null || !type.IsNode || (allowed.Length > 0 && !allowed.Contains(type.ClrType)))
            Unknown(index, field, name, allowed);
    }

    /// <summary>Notes edges that would be moved to other nodes, once it is settled which nodes the statement names: an edge between others is another fact.</summary>
    public void CheckEnds()
    {
        for (int index = 0; index < work.Facts.Count; index++)
        {
            StatedFact stated = work.Facts[index];
            if (stated.Id is not { } id || known[id] is not Edge edge)
                continue;
            if (stated.From is { } from && work.Resolve(from) != edge.From)
                work.Refuse(index, stated.Type.Edge!.FromName, MovedEnd);
            if (stated.To is { } to && work.Resolve(to) != edge.To)
                work.Refuse(index, stated.Type.Edge!.ToName, MovedEnd);
        }
    }

    private const string MovedEnd = "What this connects can't be changed. Take it back, and record the right one.";

    private void Unknown(int index, string field, string name, Type[] wanted) => work.Problems.Add(new(
        RecordingProblemKind.Unknown,
        index,
        field,
        (field == "id" ? TypeOfId(name) : TypeOf(name)) is { } other
            ? $"\"{Shown(name)}\" is {Nouns.One(Nouns.Of(other))}, and this needs {Nouns.One(Nouns.Of(wanted))}."
            : name.Length > LongestShown || Ontology.OfId(name) is not null || field == "id"
            ? $"No {Nouns.Of(wanted)} has the id \"{Shown(name)}\"."
            : $"\"{name}\" is neither the id of a known {Nouns.Of(wanted)} nor the ref of a new one in this request.",
        Shown(name)));

    private FactType? TypeOf(string name) => work.Named(name) is { } other ? work.Facts[other].Type : TypeOfId(name);

    private FactType? TypeOfId(string id) => known.TryGetValue(id, out Fact? fact) ? Ontology.Of(fact) : null;

    private static string Shown(string name) => name.Length > LongestShown ? name[..LongestShown] : name;
}
