using System.Reflection;
using Graph.Model;

namespace Graph.Export.Tests.Given;

/// <summary>A store that counts what it is asked.</summary>
public class CountedCalls : DispatchProxy
{
    private readonly List<string> names = [];
    private IGraphStore inner = null!;

    /// <summary>A store that passes everything on, and what counts the calls of its methods.</summary>
    public static (IGraphStore Store, CountedCalls Calls) To(IGraphStore inner)
    {
        IGraphStore store = Create<IGraphStore, CountedCalls>();
        CountedCalls calls = (CountedCalls)store;
        calls.inner = inner;
        return (store, calls);
    }

    /// <summary>How often a method was called.</summary>
    public int Of(string method) => names.Count(method.Equals);

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        names.Add(targetMethod!.Name);
        return targetMethod.Invoke(inner, BindingFlags.DoNotWrapExceptions, null, args, null);
    }
}
