using Graph.Analysis.Contact;
using Graph.Api.Loading;
using Graph.Model;

namespace Graph.Api.Partnerships;

/// <summary>A holder of an answer.</summary>
/// <param name="Evidence">What is known of the holder.</param>
/// <param name="Partnership">The id of the partnership.</param>
/// <param name="At">When it is asked about; always a day.</param>
internal sealed record SeenHolder(HolderEvidence Evidence, string Partnership, ReadPoint At) : ISeen;
