using Graph.Import.Matching;
using Graph.Model;
using Column = Graph.Import.Sources.SectorMap.SectorMapFormat;

namespace Graph.Import.Sources.SectorMap;

/// <summary>Makes facts of the rows of a sector map.</summary>
internal static class SectorMapTransform
{
    public static void Apply(IEnumerable<SectorMapRow> rows, Draft draft)
    {
        foreach (SectorMapRow row in rows)
            Apply(row, draft);
    }

    private static void Apply(SectorMapRow row, Draft draft)
    {
        string? place = row.Place is { } name ? draft.Node(new Place { Id = "", Name = name }, row.At) : null;
        string? examples = row.Examples is { } text ? $"Examples: {text}" : null;
        string? both = Join(row.Notes, examples);

        Dictionary<string, string> organisations = [];
        foreach (string organisation in row.Organisations)
        {
            string id = draft.Organisation(organisation, row.At.In(Column.Here.Header), row.Place, [], null, $"Give its place in \"{Column.Place.Header}\".");
            organisations.TryAdd(organisation, id);
            draft.Add(new Organisation { Id = id, Name = organisation, Categories = ListOf(row.Category), Kinds = ListOf(row.Institution), Rows = RowsOf(row), Notes = row.Wanted.Count > 0 ? row.Notes : both }, row.At);
            Locate(id);
        }

        string[] known = [.. row.Known.Select(person => Person(person, Column.Known, person.Organisation ?? row.Organisations[0]))];
        string[] through = [.. row.Through.Select(person => Person(person, Column.Through, person.Organisation))];
        foreach (string one in through)
        {
            foreach (string other in known)
                draft.Add(new Tie { Id = "", From = one, To = other }, row.At);
        }

        foreach (string wanted in row.Wanted)
        {
            Gap gap = new() { Id = "", Wanted = wanted, Category = row.Category, Institution = row.Institution, Notes = organisations.Count > 0 ? examples : both };
            string id = draft.Node(gap, row.At, context: place is null ? [] : [place]);
            Locate(id);
            foreach (string organisation in organisations.Values)
                draft.Add(new About { Id = "", From = id, To = organisation }, row.At);
        }

        void Locate(string id)
        {
            if (place is not null)
                draft.Add(new LocatedIn { Id = "", From = id, To = place }, row.At);
        }

        string Person(NamedPerson person, ImportColumn column, string? organisation)
        {
            string? at = organisation is null ? null
                : organisations.TryGetValue(organisation, out string? here) ? here
                : draft.Organisation(organisation, row.At.In(column.Header));
            string id = draft.Person(person.Name, row.At.In(column.Header), at).Id;
            if (at is not null)
                draft.Add(new Role { Id = "", From = id, To = at, Title = person.Title }, row.At);
            return id;
        }
    }

    private static ValueList<string> RowsOf(SectorMapRow row) => row is { Category: { } category, Institution: { } kind } ? [SectorMapCategories.Row(category, kind)] : [];

    private static ValueList<string> ListOf(string? one) => one is null ? [] : [one];

    private static string? Join(string? one, string? other) => one is null ? other : other is null ? one : $"{one}\n{other}";
}
