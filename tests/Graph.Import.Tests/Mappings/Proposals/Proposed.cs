using Graph.Import.Mappings;
using Graph.Import.Mappings.Proposals;
using Graph.Import.Reading;

namespace Graph.Import.Tests.Mappings.Proposals;

/// <summary>What is proposed for tables as people have them.</summary>
internal static class Proposed
{
    public static MappingProposal Of(string text, string? row = null, FileMapping? before = null)
    {
        using Folder folder = new();
        return MappableFile.Read(new(folder.Write("list.csv", text), "list.csv"), ReadLimits.Default, default).Propose(row, before);
    }

    public static ProposedColumn Column(MappingProposal proposal, string header) => Assert.Single(proposal.Columns, column => column.Header == header);

    /// <summary>What each column is; a blank where it is left out.</summary>
    public static string Columns(MappingProposal proposal) => string.Join(',', proposal.Columns.Select(column => column.Column));

    /// <summary>Imports a table by what is proposed for it.</summary>
    public static World Import(string text)
    {
        using Folder folder = new();
        string path = folder.Write("list.csv", text);
        new MappingFolder(folder.Path).Keep(Of(text).Mapping);
        return new World().ImportFile(path).WithoutProblems();
    }
}
