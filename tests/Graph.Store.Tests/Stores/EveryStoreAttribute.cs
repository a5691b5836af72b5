using System.Reflection;
using Xunit.Sdk;

namespace Graph.Store.Tests;

/// <summary>Runs a test of the contract on each kind of store that can be had here; <see cref="StoresUnderTest"/> says which can't.</summary>
public sealed class EveryStoreAttribute : DataAttribute
{
    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => typeof(IStoreProvider).Assembly.GetTypes()
        .Where(type => type.IsAssignableTo(typeof(IStoreProvider)) && type is { IsAbstract: false, IsInterface: false })
        .OrderBy(type => type.Name, StringComparer.Ordinal)
        .Select(type => (IStoreProvider)Activator.CreateInstance(type)!)
        .Where(provider => provider.Missing is null)
        .Select(provider => new object[] { provider });
}
