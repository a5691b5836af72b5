using Graph.Analysis.Linkage;
using Graph.Model;

namespace Graph.Bench.Linkage;

/// <summary>A record of an organisation as a real file has it, with the number that tells which one it is.</summary>
/// <param name="File">The file.</param>
/// <param name="Number">The number.</param>
/// <param name="Organisation">What is compared, without the number.</param>
/// <param name="Rows">How many rows of the file have it so.</param>
internal sealed record LabelledRecord(string File, OrgIdentifier Number, ComparedOrganisation Organisation, int Rows);
