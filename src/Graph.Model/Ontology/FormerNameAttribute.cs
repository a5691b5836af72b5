namespace Graph.Model;

/// <summary>Says what a type or a property was called before, so that stores show what was recorded under that name. It stays for good: a store may be opened after years, and ids keep the name that their type had.</summary>
/// <param name="name">The name of the record or of its property, such as "Organization".</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Property, AllowMultiple = true, Inherited = false)]
public sealed class FormerNameAttribute(string name) : Attribute
{
    /// <summary>The name of the record or of its property.</summary>
    public string Name { get; } = name;
}
