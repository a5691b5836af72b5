namespace Graph.Export.Formats;

/// <summary>A format that exports are written in: facts (<see cref="IFactFormat"/>) or a network (<see cref="INetworkFormat"/>).</summary>
/// <remarks>Formats keep nothing between two exports, and are used by several threads.</remarks>
public interface IExportFormat
{
    /// <summary>Its name in <c>--format</c>, such as gexf-1.2.</summary>
    string Name { get; }

    /// <summary>What it is and what reads it, in one line that begins with a capital letter and ends with a full stop.</summary>
    string Description { get; }

    /// <summary>The ending of its files, such as .gexf; of those it puts into a folder, where it writes several.</summary>
    string Extension { get; }

    /// <summary>The media type of its files, such as application/gexf+xml.</summary>
    string MediaType { get; }

    /// <summary>Whether it writes several files: into a folder, or a .zip.</summary>
    bool IsSeveralFiles => false;

    /// <summary>Whether a part of it is written on the thread that asks for it, as a library does that makes a workbook: a server has to allow that.</summary>
    bool WritesSynchronously => false;
}
