using CsCheck;

namespace Graph.Store.Tests.Neo4j.Questions;

/// <summary>One of some values, each as likely as it is often named.</summary>
internal static class Among
{
    public static Gen<T> Of<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
