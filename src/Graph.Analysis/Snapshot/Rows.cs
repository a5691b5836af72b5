namespace Graph.Analysis.Snapshot;

/// <summary>The rows of each node, sorted; immutable.</summary>
internal readonly struct Rows<TRow>(Chunked<TRow[]?> rows)
{
    public ReadOnlySpan<TRow> this[int node] => rows[node];
}

/// <summary>What a node keeps of one of its edges.</summary>
internal interface IRow<TRow> : IComparable<TRow>
{
    /// <summary>The number of the edge among those of its type.</summary>
    int Edge { get; }
}

/// <summary>A role, at its person; level 0 where unknown.</summary>
internal readonly record struct RoleRow(int Edge, int Organisation, Period Period, byte Level, bool IsChair) : IRow<RoleRow>
{
    public int CompareTo(RoleRow other) => (Organisation, Edge).CompareTo((other.Organisation, other.Edge));
}

/// <summary>A holding, at its partnership; strength 0 where unknown.</summary>
internal readonly record struct HoldingRow(int Edge, int Organisation, int Person, Period Period, ContactDay LastContact, byte Strength) : IRow<HoldingRow>
{
    public int CompareTo(HoldingRow other) => (Organisation, Person, Edge).CompareTo((other.Organisation, other.Person, other.Edge));
}

/// <summary>A holding, at its person.</summary>
internal readonly record struct HeldRow(int Edge, int Partnership, int Organisation, Period Period) : IRow<HeldRow>
{
    public int CompareTo(HeldRow other) => (Partnership, Organisation, Edge).CompareTo((other.Partnership, other.Organisation, other.Edge));
}

/// <summary>A tie, at its partnership or, where it is about none, at each of its people, once from each of its two people; strength 0 where unknown.</summary>
internal readonly record struct TieRow(int Edge, int Person, int Other, Period Period, ContactDay LastContact, byte Strength) : IRow<TieRow>
{
    public int CompareTo(TieRow other) => (Person, Other, Edge).CompareTo((other.Person, other.Other, other.Edge));
}

/// <summary>An edge of a type without other properties that matter here, at one of its ends.</summary>
internal readonly record struct LinkRow(int Edge, int Other, Period Period) : IRow<LinkRow>
{
    public int CompareTo(LinkRow other) => (Other, Edge).CompareTo((other.Other, other.Edge));
}

/// <summary>The way to the node that keeps the rest of an edge.</summary>
internal readonly record struct ReferenceRow(int Edge, int Other) : IRow<ReferenceRow>
{
    public int CompareTo(ReferenceRow other) => (Other, Edge).CompareTo((other.Other, other.Edge));
}
