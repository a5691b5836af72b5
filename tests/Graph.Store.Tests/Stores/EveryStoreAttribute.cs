using System.Reflection;
using Xunit.Sdk;

namespace Graph.Store.Tests;

/// <summary>Runs a test of the contract on each kind of store.</summary>
public sealed class EveryStoreAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => typeof(IStoreProvider).Assembly.GetTypes()
        .Where(type => type.IsAssignableTo(typeof(IStoreProvider)) && type is { IsAbstract: false, IsInterface: false })
        .OrderBy(type => type.Name, StringComparer.Ordinal)
        .Select(type => new[] { Activator.CreateInstance(type)! });
}
