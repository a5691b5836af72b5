using Graph.Model;

namespace Graph.Analysis.Snapshot;

/// <summary>The records of contact that the earlier versions of the edges of one type left behind.</summary>
/// <param name="recordOf">The record of a version.</param>
internal sealed class ContactHistory<T>(Func<T, ContactRecord> recordOf)
    where T : Edge
{
    private readonly ChunkedWriter<ContactRecord[]?> earlier = new();
    private readonly List<ContactRecord> latest = [];
    private readonly HashSet<int> recalled = [];

    /// <summary>Takes up the version that follows the one before; null where the edge was taken back, and with it all that its versions said.</summary>
    public void Follow(int edge, T? version)
    {
        while (latest.Count <= edge)
            latest.Add(default);
        Set(edge, version is null ? null : ContactRecord.Remaining(ContactRecord.With(earlier[edge], latest[edge]), recordOf(version)));
        latest[edge] = version is null ? default : recordOf(version);
    }

    /// <summary>Takes up a version that lies before the one taken up last; those of one edge oldest first.</summary>
    public void Recall(int edge, T? version)
    {
        Set(edge, version is null ? null : ContactRecord.With(earlier[edge], recordOf(version)));
        recalled.Add(edge);
    }

    /// <summary>Reads what was recalled as followed by the latest versions.</summary>
    public void Settle()
    {
        foreach (int edge in recalled)
        {
            if (edge < latest.Count)
                Set(edge, ContactRecord.Remaining(earlier[edge], latest[edge]));
        }

        recalled.Clear();
    }

    public Chunked<ContactRecord[]?> Publish() => earlier.Publish();

    /// <summary>Gives back the memory that growing took in advance.</summary>
    public void Trim() => latest.TrimExcess();

    /// <summary>Most edges have one version, and take no room here.</summary>
    private void Set(int edge, ContactRecord[]? records)
    {
        if (records != earlier[edge])
            earlier[edge] = records;
    }
}
