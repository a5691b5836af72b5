namespace Graph.Model;

/// <summary>A condition on facts.</summary>
public abstract record Filter;
