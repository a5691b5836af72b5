namespace Graph.Api.Imports;

/// <summary>What is being done with a file.</summary>
/// <param name="Words">In plain words.</param>
/// <param name="Number">The how-manieth step it is; 0 while it waits for its turn.</param>
/// <param name="Of">How many steps there are.</param>
internal sealed record ImportStep(string Words, int Number, int Of);
