using System.Collections;
using Graph.Import.Pace;
using Graph.Model;

namespace Graph.Import.Planning;

/// <summary>What the files of an import record, each fact once and as the last of them says, with its row: read when it is asked for.</summary>
internal sealed class PlannedOperations : IOperationCollection
{
    private readonly IReadOnlyList<(string Name, IReadOnlyList<PlannedChange> Changes)> files;
    private readonly Dictionary<FactType, List<Place>> places;
    private readonly PaceStep step;

    /// <param name="files">The files in the order in which they were planned.</param>
    /// <param name="step">Told how many were read.</param>
    public PlannedOperations(IReadOnlyList<(string Name, IReadOnlyList<PlannedChange> Changes)> files, PaceStep step)
    {
        (this.files, this.step) = (files, step);
        Dictionary<string, int> last = LastOf(files);
        Dictionary<FactType, List<Place>> found = [];
        for (int file = 0; file < files.Count; file++)
        {
            foreach ((int change, PlannedChange planned) in files[file].Changes.Index())
            {
                if (last.TryGetValue(planned.After.Id, out int later) && later > file)
                    continue;
                FactType type = Ontology.Of(planned.After);
                if (!found.TryGetValue(type, out List<Place>? list))
                    found.Add(type, list = []);
                list.Add(new(Order(planned.After.Id), file, change));
            }
        }

        foreach (List<Place> list in found.Values)
        {
            list.TrimExcess();
            list.Sort();
        }

        places = found;
        Count = places.Values.Sum(type => type.Count);
    }

    /// <summary>Where an operation is.</summary>
    /// <param name="Order">Puts ids in order.</param>
    /// <param name="File">The file.</param>
    /// <param name="Change">Which of its changes.</param>
    private readonly record struct Place(ulong Order, int File, int Change) : IComparable<Place>
    {
        public int CompareTo(Place other) => (Order, File, Change).CompareTo((other.Order, other.File, other.Change));
    }

    /// <inheritdoc/>
    public int Count { get; }

    /// <inheritdoc/>
    public IReadOnlyList<Operation> Of(FactType type) => new OfType(this, places.GetValueOrDefault(type, []), Ontology.Types.TakeWhile(before => before != type).Sum(before => places.GetValueOrDefault(before, []).Count));

    /// <inheritdoc/>
    public IEnumerator<Operation> GetEnumerator() => Ontology.Types.SelectMany(Of).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // What an earlier file changes, a later one knows: it is among the facts that it does not add.
    private static Dictionary<string, int> LastOf(IReadOnlyList<(string Name, IReadOnlyList<PlannedChange> Changes)> files)
    {
        Dictionary<string, int> last = new(StringComparer.Ordinal);
        for (int file = 1; file < files.Count; file++)
        {
            foreach (PlannedChange change in files[file].Changes.Where(change => change.Before is not null))
                last[change.After.Id] = file;
        }

        return last;
    }

    // The first letters after the hyphen, of which an import makes them at random: more would take twice the memory.
    private static ulong Order(string id)
    {
        const int Taken = 10;
        const string Letters = "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
        ulong order = 0;
        int start = id.IndexOf('-', StringComparison.Ordinal) + 1;
        for (int i = start; i < start + Taken; i++)
            order = (order << 6) + (uint)Math.Max(0, i < id.Length ? Letters.IndexOf(id[i], StringComparison.Ordinal) : 0);
        return order;
    }

    private Put Read(Place place, int number)
    {
        if (number % PaceStep.Every == 0)
            step.At(number, (double)number / Count);
        (string name, IReadOnlyList<PlannedChange> changes) = files[place.File];
        PlannedChange change = changes[place.Change];
        return new(change.After, new(name, change.At.Sheet, change.At.Row) { Merged = change.Merged });
    }

    private sealed class OfType(PlannedOperations all, List<Place> places, int before) : IReadOnlyList<Operation>
    {
        public int Count => places.Count;

        public Operation this[int index] => all.Read(places[index], before + index);

        public IEnumerator<Operation> GetEnumerator() => places.Select((place, index) => all.Read(place, before + index)).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
